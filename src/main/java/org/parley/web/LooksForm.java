package org.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parley.account.Accounts;
import org.parley.account.Caller;
import org.parley.account.ProfilePatch;

/** The part of {@code /settings} about language and colours: the language is the account's, the colours this browser's. */
@Named("looks")
@RequestScoped
public class LooksForm {
    @Inject
    Visitor visitor;

    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    private String theme;
    private String language;

    @PostConstruct
    void read() {
        theme = visitor.getTheme();
        language = visitor.getLanguage();
    }

    /** The whole page changes with it, so it is opened anew. */
    public void save() {
        visitor.choose(theme);
        Languages.find(language).ifPresent(chosen -> {
            visitor.choose(chosen);
            accounts.change(caller.account(), new ProfilePatch(null, null, chosen.toLanguageTag(), null, null, null));
        });
        Ways.to("/settings");
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
