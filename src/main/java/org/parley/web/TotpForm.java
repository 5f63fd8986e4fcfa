package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.account.Caller;
import org.parley.platform.Refusal;
import org.parley.session.Enrolment;
import org.parley.session.SecondFactor;
import org.primefaces.PrimeFaces;

/**
 * The part of {@code /settings} about the second factor. What is shown once is not asked for again: while it is set up,
 * an answer redraws what it changes and leaves the picture.
 */
@Named("totp")
@RequestScoped
public class TotpForm {
    private static final String FORM = "totp";
    private static final String STEP = "totp:step";

    @Inject
    SecondFactor factor;

    @Inject
    Visitor visitor;

    @Inject
    Caller caller;

    private String stage;
    private String password;
    private String code;
    private Enrolment enrolment;
    private List<String> codes = List.of();

    /** Which step it is has to be known before anything of the form is read. */
    @PostConstruct
    void read() {
        if (factor.isOn(caller.account())) stage = "on";
        else stage = "pending".equals(Ways.request().getParameter("totp-stage")) ? "pending" : "off";
    }

    public void start() {
        attempt(() -> {
            enrolment = factor.start(caller, password);
            stage = "pending";
        });
    }

    public void confirm() {
        attempt(() -> {
            codes = factor.confirm(caller, code);
            stage = "codes";
            PrimeFaces.current().ajax().update(STEP);
        });
    }

    public void renew() {
        attempt(() -> {
            codes = factor.renew(caller, password);
            stage = "codes";
        });
    }

    public void end() {
        attempt(() -> {
            factor.end(caller, password, visitor.getLanguage());
            stage = "off";
            Answers.done(FORM, "settings.totp.ended");
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Answers.refused(FORM, refusal);
        }
    }

    /** {@code off}, {@code pending}, {@code codes} or {@code on}. */
    public String getStage() {
        return stage;
    }

    public String getSecret() {
        return enrolment == null ? "" : enrolment.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String getUri() {
        return enrolment == null ? "" : enrolment.uri();
    }

    public String getPicture() {
        return enrolment == null ? "" : QrPicture.of(enrolment.uri());
    }

    public List<String> getCodes() {
        return codes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
