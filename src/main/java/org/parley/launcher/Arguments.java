package org.parley.launcher;

import java.util.Iterator;
import java.util.List;

/**
 * The command line.
 *
 * @param port the port to listen at; 0 takes any that is free
 * @param host the address to listen at, or null for what the settings say
 * @param install the folder to install into instead of starting, or null
 * @param rehearsal whether to end after having shown what a start loads; only an installation asks for that
 */
record Arguments(int port, String host, String install, boolean rehearsal, boolean help, boolean version) {
    static final String HELP = String.join(
            "\n",
            "Usage: java -jar parley.jar [--port N] [--host ADDRESS]",
            "       java -jar parley.jar --install FOLDER",
            "",
            "  --port N        the port to listen at (8080)",
            "  --host ADDRESS  the address to listen at (0.0.0.0, every one of this machine)",
            "  --install FOLDER  unpack into this new folder, whose script \"parley\" starts sooner and in less memory",
            "  --version       say which version this is",
            "  --help          say this",
            "",
            "Data is kept in the folder that PARLEY_DATA names (data). The README lists all settings; each is",
            "a system property -Dparley.NAME, an environment variable PARLEY_NAME, or a line of the file that",
            "PARLEY_CONFIG names.");
    private static final int DEFAULT_PORT = 8080;

    static Arguments parse(String... args) throws StartFailure {
        int port = DEFAULT_PORT;
        String host = null;
        String install = null;
        boolean rehearsal = false;
        boolean help = false;
        boolean version = false;
        Iterator<String> rest = split(args).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--port" -> port = port(value(argument, rest));
                case "--host" -> host = value(argument, rest);
                case "--install" -> install = value(argument, rest);
                case "--rehearse" -> rehearsal = true;
                case "--help", "-h" -> help = true;
                case "--version" -> version = true;
                default -> throw new StartFailure("Parley knows no \"" + argument + "\". Try --help.");
            }
        }
        return new Arguments(port, host, install, rehearsal, help, version);
    }

    /** {@code --port=80} is {@code --port 80}. */
    private static List<String> split(String... args) {
        return List.of(args).stream()
                .flatMap(argument -> argument.startsWith("--")
                        ? List.of(argument.split("=", 2)).stream()
                        : List.of(argument).stream())
                .toList();
    }

    private static String value(String argument, Iterator<String> rest) throws StartFailure {
        if (!rest.hasNext()) throw new StartFailure(argument + " needs a value. Try --help.");
        return rest.next();
    }

    private static int port(String text) throws StartFailure {
        try {
            int port = Integer.parseInt(text);
            if (0 <= port && port <= 65_535) return port;
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new StartFailure("The port is \"" + text + "\", but it must be a number from 1 to 65535.");
    }
}
