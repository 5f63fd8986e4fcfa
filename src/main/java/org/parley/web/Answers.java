package org.parley.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.platform.Invalid;
import org.parley.platform.Refusal;
import org.parley.platform.Violation;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * What a form hears back, in the reader's language: a violation beside the field of the same name, everything else on
 * top of the form.
 */
final class Answers {
    /** What the features say about a field, by how they say it; the words for people are in the bundles. */
    private static final Map<String, String> KINDS = Map.of(
            "is taken", "taken",
            "is wrong", "wrong",
            "is needed", "needed",
            "is not yours", "other",
            "must be at least", "short",
            "must be at most", "long",
            "is one of the most common", "common",
            "must not be a name", "common");

    private Answers() {}

    /** Tells the form that it was done. */
    static void done(String form, String key) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(form, new FacesMessage(text(faces, key)));
    }

    static void refused(String form, Refusal refusal) {
        var faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        var violations = refusal instanceof Invalid invalid ? invalid.violations() : List.<Violation>of();
        if (violations.isEmpty()) {
            var said = Texts.find(locale(faces), "problem." + refusal.type());
            error(faces, form, said == null ? text(faces, "problem.other") : said);
        }
        for (var violation : violations) {
            beside(faces, form, violation);
        }
    }

    private static void beside(FacesContext faces, String form, Violation violation) {
        var field = form + ":" + violation.field();
        UIComponent component = faces.getViewRoot().findComponent(field);
        if (component instanceof UIInput input) {
            // An invalid field shows what was sent, not what the bean holds.
            input.setSubmittedValue(input.getValue());
            input.setValid(false);
            error(faces, field, sentence(faces, violation));
        } else {
            error(faces, form, sentence(faces, violation));
        }
    }

    private static String sentence(FacesContext faces, Violation violation) {
        var kind = KINDS.entrySet().stream()
                .filter(entry -> violation.message().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (kind.equals("needed")) return text(faces, "form.required");
        var field = violation.field().equals("new") ? "password" : violation.field();
        for (var key : new String[] {"invalid." + field + "." + kind, "invalid." + field}) {
            var said = Texts.find(locale(faces), key, Settings.current().number(Setting.PASSWORDS_MIN_LENGTH));
            if (said != null) return said;
        }
        return text(faces, "invalid.other");
    }

    private static void error(FacesContext faces, String client, String said) {
        faces.addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
    }

    private static Locale locale(FacesContext faces) {
        return faces.getViewRoot().getLocale();
    }

    private static String text(FacesContext faces, String key) {
        return Texts.find(locale(faces), key);
    }
}
