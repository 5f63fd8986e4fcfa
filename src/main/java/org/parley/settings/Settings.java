package org.parley.settings;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The settings of this process, read once: a system property {@code parley.NAME} wins over an environment variable
 * {@code PARLEY_NAME}, that over the file that {@code PARLEY_CONFIG} names, and that over what MicroProfile Config
 * says where the server has it. An empty value is none.
 */
public final class Settings {
    private final Map<Setting, String> values;

    Settings(Map<Setting, String> values) {
        this.values = new EnumMap<>(values);
    }

    /** @throws WrongSettings while anything is wrong, on every call, so that nothing starts on half of them */
    public static Settings current() {
        if (Current.WRONG != null) throw new WrongSettings(Current.WRONG);
        return Current.SETTINGS;
    }

    /**
     * Without what a server says, for whoever asks before there is a server.
     *
     * @throws WrongSettings if anything is wrong
     */
    public static Settings ofProcess() {
        return new SettingsReader(System.getProperties(), System.getenv(), name -> null).read();
    }

    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.fallback());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean on(Setting setting) {
        return text(setting).equals("on");
    }

    /** A span such as {@code 24h}; zero means no limit. */
    public Duration duration(Setting setting) {
        String text = text(setting);
        if (text.equals("0")) return Duration.ZERO;
        return Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text);
    }

    /** A size such as {@code 8MiB}, in bytes. */
    public long bytes(Setting setting) {
        String text = text(setting);
        if (text.equals("0")) return 0;
        int unit = text.length() - 3;
        return Long.parseLong(text.substring(0, unit)) << 10 * (1 + "KMG".indexOf(text.charAt(unit)));
    }

    private static final class Current {
        static final Settings SETTINGS;
        static final String WRONG;

        static {
            Settings settings = null;
            String wrong = null;
            try {
                settings = new SettingsReader(System.getProperties(), System.getenv(), ServerConfig::value).read();
            } catch (WrongSettings e) {
                wrong = e.getMessage();
            }
            SETTINGS = settings;
            WRONG = wrong;
        }
    }
}
