package org.parley.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parley unpacked into a folder that is not the data's, with a start script and an archive of the classes that a start
 * loads. The archive holds for this Java and this place only; with another Java, or moved, Parley starts without it.
 */
final class Installation {
    private static final String ARCHIVE = "classes.jsa";

    private final Path folder;

    private Installation(Path folder) {
        this.folder = folder;
    }

    static void make(Path jar, Path wanted) throws StartFailure {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new StartFailure("There is something in " + folder + " already. Install into a new folder.");
            }
            Console.say("Installing into " + folder + " …");
            Unpacked.into(folder, jar);
            new Installation(folder).rehearse();
        } catch (IOException e) {
            throw new StartFailure("Parley cannot be installed into " + folder + " (" + e.getMessage() + ").");
        }
        Console.say("Start it with " + folder.resolve("parley"));
    }

    /** Starts once on a store that is thrown away, and keeps the classes that this has loaded. */
    private void rehearse() throws IOException, StartFailure {
        Path stage = folder.resolve("rehearsal");
        if (ended(stage) != 0)
            throw new StartFailure("Parley did not start to be installed; its log is in " + stage + ".");
        Unpacked.delete(stage);
        if (!Files.exists(folder.resolve(ARCHIVE))) {
            Console.complain("This Java keeps no archive of classes: Parley will start, but no sooner than before.");
        }
    }

    private int ended(Path stage) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + folder.resolve("java.options"),
                "-XX:TieredStopAtLevel=1",
                "-XX:ArchiveClassesAtExit=" + folder.resolve(ARCHIVE),
                "-Dparley.data=" + stage));
        command.addAll(ownNameIn(stage));
        command.addAll(List.of(
                "-jar", folder.resolve("launch.jar").toString(), "--host", "127.0.0.1", "--port", "0", "--rehearse"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Where an image is built, this machine's name may have no address, and no other name is needed. */
    private static List<String> ownNameIn(Path stage) throws IOException {
        String name = OwnName.withoutAddress().orElse(null);
        if (name == null) return List.of();
        Path hosts = Files.createDirectories(stage).resolve("hosts");
        return List.of("-Djdk.net.hosts.file=" + Files.writeString(hosts, "127.0.0.1 localhost " + name));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
