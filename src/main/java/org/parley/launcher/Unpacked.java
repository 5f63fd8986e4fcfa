package org.parley.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The server's files and the application, unpacked from the jar once and found again at every later start. They lie
 * in a folder named after the jar's content; a start that was cut off while unpacking leaves only a folder that the
 * next start removes.
 */
final class Unpacked {
    private static final String OWN = "parley/";
    private static final String LAUNCH = "launch.jar";
    private static final String WAR = "parley.war";
    private static final String LIBRARIES = WAR + "/WEB-INF/lib/";

    private final Path folder;

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    /** What an installation was started from, or nothing where it was the jar with everything inside. */
    static Optional<Unpacked> around(Path jar) {
        return jar.endsWith(LAUNCH) ? Optional.of(new Unpacked(jar.getParent())) : Optional.empty();
    }

    static void into(Path folder, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : entries(file)) copy(file, entry, folder);
        }
        folder.resolve("parley").toFile().setExecutable(true, false);
    }

    static Unpacked from(Path jar, Path server) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> entries = entries(file);
            Path folder = server.resolve(fingerprint(entries));
            if (!isWhole(folder, entries)) {
                delete(server);
                Path part = Files.createDirectories(server.resolve("part"));
                for (JarEntry entry : entries) copy(file, entry, part);
                Files.move(part, folder);
            }
            return new Unpacked(folder);
        }
    }

    Path folder() {
        return folder;
    }

    Path war() {
        return folder.resolve(WAR);
    }

    String config(String name) throws IOException {
        return Files.readString(folder.resolve("payara-config").resolve(name));
    }

    /** Its manifest names all of the server's. */
    Path launchJar() {
        return folder.resolve(LAUNCH);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static List<JarEntry> entries(JarFile jar) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory() && target(entry) != null)
                .toList();
    }

    private static String target(JarEntry entry) {
        String name = entry.getName();
        return name.startsWith(OWN) ? name.substring(OWN.length()) : null;
    }

    private static String fingerprint(List<JarEntry> entries) {
        CRC32 sum = new CRC32();
        for (JarEntry entry : entries) {
            sum.update((entry.getName() + entry.getCrc() + entry.getSize()).getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }

    /** Sizes only: enough to see what a full disk or a power cut has left. */
    private static boolean isWhole(Path folder, List<JarEntry> entries) throws IOException {
        for (JarEntry entry : entries) {
            Path file = folder.resolve(target(entry));
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) return false;
        }
        return true;
    }

    private static void copy(JarFile jar, JarEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(target(entry)).normalize();
        if (!file.startsWith(folder)) throw new IOException("The jar is damaged");
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (target(entry).startsWith(LIBRARIES)) leaveUnread(file.getFileName().toString(), folder.resolve(WAR));
    }

    /**
     * The server reads each class of each library in search of annotations, but for a library that seems to lie beside it
     * unpacked. Only that of the forms has any.
     */
    private static void leaveUnread(String library, Path war) throws IOException {
        if (library.startsWith("primefaces-")) return;
        Files.createDirectories(war.resolve("WEB-INF__lib__" + library.replace(".jar", "_jar")));
    }
}
