package org.parley.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.SimpleFormatter;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** Payara Micro inside this process, with everything it writes in the data folder. */
final class Server {
    private final DataFolder data;
    private final Unpacked files;
    private final Path scratch;

    Server(Unpacked files, DataFolder data) throws IOException {
        this.files = files;
        this.data = data;
        this.scratch = data.path().resolve("scratch");
        Unpacked.delete(scratch);
        Files.createDirectories(scratch);
        System.setProperty("fish.payara.micro.UnpackDir", files.folder().toString());
        System.setProperty(
                "fish.payara.micro.BootJar", files.launchJar().toUri().toString());
    }

    /** Returns when the server has started, which does not mean that the application has. */
    void start(Listener listener) throws IOException, ReflectiveOperationException {
        System.setProperty("java.io.tmpdir", scratch.toString());
        System.setProperty("product.name", "");
        // Side by side its services are no sooner there, and one start in some thousand fails: HK2 is not safe for
        // threads.
        System.setProperty("org.glassfish.startupThreadPolicy", "USE_NO_THREADS");
        System.setProperty(
                "java.util.logging.config.file",
                config(listener, "logging.properties").toString());
        Console.redirect(new PrintStream(
                Files.newOutputStream(data.logs().resolve("output.log")), true, StandardCharsets.UTF_8));

        ClassLoader loader = loader();
        Thread.currentThread().setContextClassLoader(loader);
        List<String> arguments = new ArrayList<>(Grid.arguments(Settings.ofProcess()));
        arguments.addAll(List.of(
                "--disablephonehome",
                "--prebootcommandfile",
                config(listener, "pre-boot.txt", "until-deployed.txt").toString(),
                "--postbootcommandfile",
                config(listener, "post-boot.txt").toString(),
                "--postdeploycommandfile",
                config(listener, "post-deploy.txt").toString(),
                "--contextroot",
                "/",
                "--deploy",
                files.war().toString()));
        loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
    }

    /** Where the server is on the class path already, the JVM's own: only that one reads from an archive of classes. */
    private ClassLoader loader() throws IOException {
        ClassLoader own = Server.class.getClassLoader();
        if (own.getResource("fish/payara/micro/PayaraMicro.class") != null) return own;
        return new URLClassLoader(new URL[] {files.launchJar().toUri().toURL()}); // never closed: it serves to the end
    }

    private static Class<? extends Formatter> formatter() {
        return Settings.ofProcess().text(Setting.LOG_FORMAT).equals("json") ? JsonLines.class : SimpleFormatter.class;
    }

    /** Written under the first of the names. */
    private Path config(Listener listener, String... names) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : names) all.append(files.config(name));
        String text = all.toString()
                .replace("${host}", listener.address().getHostAddress())
                .replace("${port}", Integer.toString(listener.port()))
                .replace("${formatter}", formatter().getName())
                .replace("${logs}", data.logs().toString().replace('\\', '/').replace("%", "%%"));
        return Files.writeString(scratch.resolve(names[0]), text);
    }
}
