package org.parley.settings;

import java.lang.reflect.Method;
import java.util.Optional;

/**
 * MicroProfile Config where the server has it: a server may keep settings in places of its own. Called by name, since
 * not every server has it and the launcher runs without any.
 */
final class ServerConfig {
    private ServerConfig() {}

    /** The server's value, or null where it has none, or no such thing as MicroProfile Config. */
    static String value(String name) {
        try {
            Class<?> provider = Class.forName("org.eclipse.microprofile.config.ConfigProvider");
            Object config = provider.getMethod("getConfig").invoke(null);
            Method value = Class.forName("org.eclipse.microprofile.config.Config")
                    .getMethod("getOptionalValue", String.class, Class.class);
            return (String) ((Optional<?>) value.invoke(config, name, String.class)).orElse(null);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError hasNone) {
            return null;
        }
    }
}
