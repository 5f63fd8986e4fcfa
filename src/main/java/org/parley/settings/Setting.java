package org.parley.settings;

import static org.parley.settings.Shape.choice;
import static org.parley.settings.Shape.duration;
import static org.parley.settings.Shape.number;
import static org.parley.settings.Shape.size;

/** Every setting there is: name, shape, default and meaning. The README's table is held equal to this by a test. */
public enum Setting {
    DATA("data", Shape.FOLDER, "data", "The folder that holds everything Parley keeps: the database, files and logs"),
    HOST("host", Shape.TEXT, "0.0.0.0", "The address to listen at; `127.0.0.1` keeps it to this machine (jar only)"),
    BASE_URL("base-url", Shape.WEB_ADDRESS, "", "The address people use, such as `https://chat.example.org`"),
    PROXIES(
            "proxies",
            Shape.ADDRESSES,
            "",
            "Addresses or networks of reverse proxies whose `X-Forwarded-*` is believed"),
    DB_URL("db.url", Shape.POSTGRESQL, "", "A PostgreSQL JDBC URL; empty keeps an H2 file in the data folder"),
    DB_USER("db.user", Shape.TEXT, "", "The user of that database"),
    DB_PASSWORD("db.password", Shape.TEXT, "", "The password of that user"),
    SIGNUP("signup", choice("open", "invite", "closed"), "open", "Who may sign up"),
    DIRECTORY("directory", choice("open", "exact"), "open", "`exact` finds people by their full username only"),
    CONTACTS_POLICY(
            "contacts.policy",
            choice("request", "mutual", "auto-add", "open"),
            "request",
            "How two people come to be able to write to each other"),
    REQUESTS_WAIT("requests.wait", duration(), "24h", "After a refusal, how long until the same person may ask again"),
    PASSWORDS_MIN_LENGTH("passwords.min-length", number(8, 64), "8", "Characters that a password must have"),
    MESSAGES_PAGE_SIZE("messages.page-size", number(1, 100), "15", "Messages shown at once"),
    MESSAGES_EDIT_WINDOW("messages.edit-window", duration(), "24h", "How long one may edit a message; `0` is forever"),
    MESSAGES_DELETE_WINDOW(
            "messages.delete-window", duration(), "24h", "How long one may delete it for everyone; `0` is forever"),
    ROOMS_HISTORY("rooms.history", choice("joined", "all"), "joined", "What a new member of a room sees of its past"),
    ROOMS_MAX_MEMBERS("rooms.max-members", number(2, 10_000), "256", "People in one room"),
    RETENTION_AGE("retention.age", duration(), "0", "How long messages are kept; `0` is forever"),
    RETENTION_COUNT(
            "retention.count",
            number(0, 999_999_999),
            "0",
            "How many messages of a conversation are kept, the newest; `0` is all"),
    FILES_MAX_SIZE("files.max-size", size(), "8MiB", "How large one uploaded file may be"),
    FILES_QUOTA("files.quota", size(), "256MiB", "How much of files one account may hold; `0` is no limit"),
    LIMITS("limits", choice("on", "off"), "on", "`off` stops rate limits and throttles, for benchmarks only"),
    REQUESTS_PER_ADDRESS(
            "requests.per-address",
            number(0, 10_000),
            "20",
            "Requests from one address that are worked on at the same time; `0` is no limit"),
    SOCKETS_PER_ADDRESS(
            "sockets.per-address", number(0, 100_000), "50", "Connections from one address; `0` is no limit"),
    STOP_WAIT(
            "stop.wait",
            duration(),
            "0",
            "How long the jar goes on serving after it was told to stop, while `/health/ready` already says no"),
    HEALTH("health", choice("local", "open"), "local", "Who may ask `/health/*`: this machine alone, or everybody"),
    LOG_FORMAT(
            "log.format",
            choice("text", "json"),
            "text",
            "How the log is written: lines to read, or one JSON object a line (jar only)"),
    METRICS("metrics", choice("local", "open"), "local", "Who may ask `/metrics`"),
    OPENAPI("openapi", choice("local", "open"), "local", "Who may ask `/openapi` and `/asyncapi.json`"),
    RELAY(
            "relay",
            choice("postgres", "hazelcast", "none"),
            "",
            "What carries news between nodes with the same `db.url`: `postgres`, `hazelcast` or `none`; empty is `postgres`"),
    CLUSTER_NAME(
            "cluster.name", Shape.TEXT, "parley", "With `hazelcast`: the name that nodes of one grid share (jar only)"),
    CLUSTER_LISTEN(
            "cluster.listen",
            Shape.SOCKETS,
            "127.0.0.1:7600",
            "With `hazelcast`: the one address and port at which the grid listens, for nodes alone (jar only)"),
    CLUSTER_MEMBERS(
            "cluster.members",
            Shape.SOCKETS,
            "127.0.0.1:7600",
            "With `hazelcast`: where nodes listen, with commas between them; one that is up is enough to join (jar only)"),
    MAIL_HOST("mail.host", Shape.TEXT, "", "The mail server to send through; needs `base-url`. Empty sends no mail"),
    MAIL_PORT("mail.port", number(1, 65_535), "587", "Its port"),
    MAIL_USER("mail.user", Shape.TEXT, "", "The user there; empty signs in as nobody"),
    MAIL_PASSWORD("mail.password", Shape.TEXT, "", "The password there"),
    MAIL_FROM("mail.from", Shape.MAIL_ADDRESS, "", "The sender's address; empty is `parley@` the host of `base-url`"),
    MAIL_TLS("mail.tls", choice("starttls", "tls", "none"), "starttls", "How the connection to it is secured");

    private final String key;
    private final Shape shape;
    private final String fallback;
    private final String meaning;

    Setting(String key, Shape shape, String fallback, String meaning) {
        this.key = key;
        this.shape = shape;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** The name as written in files and after {@code -Dparley.}. */
    public String key() {
        return key;
    }

    /** The name in the environment. */
    public String variable() {
        return "PARLEY_"
                + key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public String fallback() {
        return fallback;
    }

    /** One line for people, in Markdown. */
    public String meaning() {
        return meaning;
    }

    Shape shape() {
        return shape;
    }
}
