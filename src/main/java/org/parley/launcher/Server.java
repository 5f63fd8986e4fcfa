package org.parley.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.settings.Settings;

/** Payara Micro inside this process, with everything it writes in the data folder. */
final class Server {
    private final DataFolder data;
    private final Unpacked files;
    private final Path scratch;

    Server(Path jar, DataFolder data) throws IOException {
        this.data = data;
        this.scratch = data.path().resolve("scratch");
        Unpacked.delete(scratch);
        Files.createDirectories(scratch);
        this.files = Unpacked.from(jar, data.server());
        System.setProperty("fish.payara.micro.UnpackDir", files.folder().toString());
    }

    /** Returns when the server has started, which does not mean that the application has. */
    void start(Listener listener) throws IOException, ReflectiveOperationException {
        System.setProperty("java.io.tmpdir", scratch.toString());
        System.setProperty("product.name", "");
        System.setProperty(
                "java.util.logging.config.file",
                config("logging.properties", listener).toString());
        Console.redirect(new PrintStream(
                Files.newOutputStream(data.logs().resolve("output.log")), true, StandardCharsets.UTF_8));

        ClassLoader loader = loader();
        Thread.currentThread().setContextClassLoader(loader);
        List<String> arguments = new ArrayList<>(Grid.arguments(Settings.current()));
        arguments.addAll(List.of(
                "--disablephonehome",
                "--prebootcommandfile",
                config("pre-boot.txt", listener).toString(),
                "--postbootcommandfile",
                config("post-boot.txt", listener).toString(),
                "--contextroot",
                "/",
                "--deploy",
                files.war().toString()));
        loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
    }

    /** The server looks for its own modules only in this kind of loader. Never closed: it serves until the end. */
    private ClassLoader loader() throws IOException, ReflectiveOperationException {
        return (ClassLoader) Class.forName("fish.payara.micro.boot.loader.OpenURLClassLoader")
                .getConstructor(URL[].class)
                .newInstance((Object) files.classPath());
    }

    private Path config(String name, Listener listener) throws IOException {
        String text = files.config(name)
                .replace("${host}", listener.address().getHostAddress())
                .replace("${port}", Integer.toString(listener.port()))
                .replace("${logs}", data.logs().toString().replace('\\', '/').replace("%", "%%"));
        return Files.writeString(scratch.resolve(name), text);
    }
}
