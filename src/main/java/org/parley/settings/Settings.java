package org.parley.settings;

import java.time.Duration;

/** The settings of this process, read once. */
public final class Settings {
    private static final Settings CURRENT = new Settings();

    private Settings() {}

    public static Settings current() {
        return CURRENT;
    }

    public String text(Setting setting) {
        String property = System.getProperty("parley." + setting.key());
        if (property != null) return property;
        String variable = System.getenv(
                "PARLEY_" + setting.key().toUpperCase().replace('.', '_').replace('-', '_'));
        return variable != null ? variable : setting.fallback();
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean on(Setting setting) {
        return text(setting).equals("on");
    }

    /** A span such as {@code 24h}, {@code 30m} or {@code 10s}; {@code 0} means no limit. */
    public Duration duration(Setting setting) {
        String text = text(setting);
        return text.equals("0") ? Duration.ZERO : Duration.parse("PT" + text.toUpperCase());
    }
}
