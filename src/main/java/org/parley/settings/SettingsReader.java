package org.parley.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and checks the sources. Everything that is wrong is told at once. */
final class SettingsReader {
    private static final Logger CONSOLE = Logger.getLogger("org.parley.console");
    private static final String PREFIX = "parley.";
    private static final String FILE_VARIABLE = "PARLEY_CONFIG";

    private final Properties properties;
    private final Map<String, String> environment;
    private final UnaryOperator<String> server;
    private final List<String> wrong = new ArrayList<>();

    /** @param server what the server has under the name of a property, or null */
    SettingsReader(Properties properties, Map<String, String> environment, UnaryOperator<String> server) {
        this.properties = properties;
        this.environment = environment;
        this.server = server;
    }

    Settings read() {
        Properties file = file();
        refuseUnknown(file);
        warnOfUnknown();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            take(values, setting, "-D" + PREFIX + setting.key(), properties.getProperty(PREFIX + setting.key()));
            take(values, setting, setting.variable(), environment.get(setting.variable()));
            take(values, setting, setting.key() + " in the file", file.getProperty(setting.key()));
            String name = PREFIX + setting.key();
            if (!values.containsKey(setting)) take(values, setting, name + " of the server", server.apply(name));
        }
        if (values.containsKey(Setting.MAIL_HOST) && !values.containsKey(Setting.BASE_URL)) {
            wrong.add("The setting mail.host needs base-url too: mail carries links, and what a request says about its"
                    + " host is not believed.");
        }
        if (!wrong.isEmpty()) throw new WrongSettings(String.join("\n", wrong));
        return new Settings(values);
    }

    private void take(Map<Setting, String> values, Setting setting, String source, String value) {
        if (value == null || value.isBlank() || values.containsKey(setting)) return;
        String stripped = value.strip();
        if (setting.shape().fits().test(stripped)) {
            values.put(setting, stripped);
        } else {
            wrong.add("The setting " + source + " is \"" + shown(setting, stripped) + "\", but it must be "
                    + setting.shape().wanted() + ".");
        }
    }

    private static String shown(Setting setting, String value) {
        return setting.key().endsWith("password") ? "(not shown)" : value;
    }

    private Properties file() {
        Properties file = new Properties();
        String name = environment.get(FILE_VARIABLE);
        if (name == null || name.isBlank()) return file;
        try (Reader reader = Files.newBufferedReader(Path.of(name))) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            wrong.add("The settings file " + name + " that " + FILE_VARIABLE + " names cannot be read.");
        }
        return file;
    }

    private void refuseUnknown(Properties file) {
        new TreeSet<>(file.stringPropertyNames())
                .stream()
                        .filter(key -> !isKnown(key))
                        .forEach(key -> wrong.add("The settings file " + environment.get(FILE_VARIABLE) + " has \""
                                + key + "\", but there is no such setting."));
        new TreeSet<>(properties.stringPropertyNames())
                .stream()
                        .filter(key -> key.startsWith(PREFIX) && !isKnown(key.substring(PREFIX.length())))
                        .forEach(key -> wrong.add("There is no setting -D" + key + "."));
    }

    /** Only warned of: container platforms put variables of their own there, named after the service. */
    private void warnOfUnknown() {
        var known = Stream.concat(
                        Stream.of(FILE_VARIABLE), Stream.of(Setting.values()).map(Setting::variable))
                .collect(Collectors.toSet());
        new TreeSet<>(environment.keySet())
                .stream()
                        .filter(name -> name.startsWith("PARLEY_") && !known.contains(name))
                        .forEach(name ->
                                CONSOLE.warning("The environment variable " + name + " is not a setting; ignored."));
    }

    private static boolean isKnown(String key) {
        return Stream.of(Setting.values()).anyMatch(setting -> setting.key().equals(key));
    }
}
