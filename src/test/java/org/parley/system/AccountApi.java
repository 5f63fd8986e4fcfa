package org.parley.system;

/** Making accounts and signing in, as a client without a credential does it. */
final class AccountApi {
    /** Long enough, and in nobody's list of common ones. */
    static final String PASSWORD = "correct horse 电池 staple";

    private final Http anybody;

    AccountApi(Site site) {
        anybody = Http.to(site);
    }

    Answer signUp(String username, String password) {
        return anybody.post("/api/v1/accounts", Words.json("username", username, "password", password));
    }

    Answer signUp(String username, String password, String email, String displayName) {
        return anybody.post(
                "/api/v1/accounts",
                Words.json("username", username, "password", password, "email", email, "displayName", displayName));
    }

    /** @param login a username or an e-mail */
    Answer signIn(String login, String password) {
        return anybody.post("/api/v1/sessions", Words.json("login", login, "password", password));
    }

    Answer read(String path, String token) {
        return anybody.as(token).get(path);
    }
}
