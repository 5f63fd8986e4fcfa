package org.parley.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.settings.Setting;
import org.parley.settings.Settings;
import org.parley.settings.WrongSettings;

/** {@code java -jar parley.jar}: starts Parley, or says in a sentence why it cannot and ends with a status of 1. */
public final class Parley {
    private Parley() {}

    public static void main(String[] args) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help()) {
                Console.say(Arguments.HELP);
            } else if (arguments.version()) {
                Console.say("Parley " + version());
            } else if (arguments.install() != null) {
                Installation.make(jar(), Path.of(arguments.install()));
            } else {
                start(arguments);
            }
        } catch (StartFailure | WrongSettings e) {
            Console.complain(e.getMessage());
            System.exit(1);
        }
    }

    private static void start(Arguments arguments) throws StartFailure {
        if (arguments.host() != null) System.setProperty("parley.host", arguments.host());
        ConsoleLines lines = ConsoleLines.attach();
        Settings settings = Settings.ofProcess();
        DataFolder data = DataFolder.take(Path.of(settings.text(Setting.DATA)));
        checkOwnName();
        Listener listener = Listener.check(settings.text(Setting.HOST), arguments.port());
        Console.say("Parley " + version() + " is starting …");
        lines.detach();
        if (!boots(data, listener) || !listener.isReady()) {
            throw new StartFailure("Parley could not start. The log is in " + data.logs() + ".");
        }
        if (arguments.rehearsal()) rehearse(listener);
        Ending.prepare(settings.duration(Setting.STOP_WAIT).toMillis());
        String address = settings.text(Setting.BASE_URL);
        Console.say("Parley is ready: " + (address.isEmpty() ? listener.url() : address));
        Console.say("Everything it keeps is in " + data.path() + ". Ctrl+C stops it.");
        Remains.giveBack();
    }

    private static void checkOwnName() throws StartFailure {
        String name = OwnName.withoutAddress().orElse(null);
        if (name == null) return;
        throw new StartFailure("This machine finds no address for its own name, " + name
                + ". Give it one: the line \"127.0.1.1 " + name + "\" in /etc/hosts.");
    }

    private static void rehearse(Listener listener) throws StartFailure {
        try {
            new Rehearsal(listener.url()).play();
            System.exit(0);
        } catch (IOException | InterruptedException e) {
            throw new StartFailure("Parley did not answer (" + e + ").");
        }
    }

    private static boolean boots(DataFolder data, Listener listener) throws StartFailure {
        try {
            Path jar = jar();
            Unpacked files = Unpacked.around(jar).orElse(null);
            new Server(files == null ? Unpacked.from(jar, data.server()) : files, data).start(listener);
            return true;
        } catch (IOException e) {
            throw new StartFailure(
                    "Parley cannot unpack its server into " + data.path() + " (" + e.getMessage() + ").");
        } catch (ReflectiveOperationException e) {
            e.printStackTrace(); // to the log, where the output now goes
            return false;
        }
    }

    private static Path jar() throws StartFailure {
        try {
            Path jar = Path.of(Parley.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(jar)) return jar;
        } catch (URISyntaxException e) {
            // told below
        }
        throw new StartFailure("Parley starts from its jar only: java -jar parley.jar");
    }

    private static String version() {
        String version = Parley.class.getPackage().getImplementationVersion();
        return version == null ? "(no version)" : version;
    }
}
