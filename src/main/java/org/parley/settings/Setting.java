package org.parley.settings;

/** Every setting there is, with its name and its default. The README lists them; a test keeps the two equal. */
public enum Setting {
    DB_URL("db.url", ""),
    DB_USER("db.user", ""),
    DB_PASSWORD("db.password", ""),
    DATA("data", "data"),
    BASE_URL("base-url", ""),
    PROXIES("proxies", ""),
    CONTACTS_POLICY("contacts.policy", "request"),
    DIRECTORY("directory", "open"),
    SIGNUP("signup", "open"),
    MESSAGES_PAGE_SIZE("messages.page-size", "15"),
    MESSAGES_EDIT_WINDOW("messages.edit-window", "24h"),
    MESSAGES_DELETE_WINDOW("messages.delete-window", "24h"),
    PASSWORDS_MIN_LENGTH("passwords.min-length", "8"),
    REQUESTS_WAIT("requests.wait", "24h"),
    ROOMS_HISTORY("rooms.history", "joined"),
    ROOMS_MAX_MEMBERS("rooms.max-members", "256"),
    LIMITS("limits", "on");

    private final String key;
    private final String fallback;

    Setting(String key, String fallback) {
        this.key = key;
        this.fallback = fallback;
    }

    /** The name as written in files and after {@code -Dparley.}. */
    public String key() {
        return key;
    }

    public String fallback() {
        return fallback;
    }
}
