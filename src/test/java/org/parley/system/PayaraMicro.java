package org.parley.system;

import static org.awaitility.Awaitility.await;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;

/** Arquillian's managed Payara Micro: its adapter starts the process and deploys in one step, and ends both with the JVM. */
final class PayaraMicro {
    private static final Logger ADAPTER = Logger.getLogger(PayaraMicroDeployableContainer.class.getName());

    private PayaraMicro() {}

    /** @return the address of a new server with the built WAR, once it is ready */
    static URI withParley() {
        int port = freePort();
        String root = System.getProperty("it.context", "ROOT");
        String base = "http://127.0.0.1:" + port + (root.equals("ROOT") ? "" : "/" + root);
        var configuration = configuration(port, base);
        var container = new PayaraMicroDeployableContainer();
        configuration.validate();
        container.setup(configuration);
        try {
            container.deploy(ParleyDeployment.named(root + ".war"));
        } catch (DeploymentException e) {
            throw new IllegalStateException("see " + log("server"), e);
        }
        await("Parley to be ready, else see " + log("server"))
                .atMost(Duration.ofSeconds(30))
                .until(() -> Http.status(URI.create(base + "/health/ready")) == 200);
        return URI.create(base);
    }

    private static PayaraMicroContainerConfiguration configuration(int port, String base) {
        settle(port, "server", told(base).toArray(String[]::new));
        System.setProperty(
                AnotherNode.JDBC,
                store(Stream.of(System.getProperty("payara.cmdOptions").split(" "))));
        return new PayaraMicroContainerConfiguration();
    }

    /** What the shared site is told beside its store, as JVM options; its mail goes to {@link Mailbox}. */
    static List<String> told(String base) {
        return List.of(
                "-Dparley.base-url=" + base,
                "-Dparley.mail.host=127.0.0.1",
                "-Dparley.mail.port=" + Mailbox.port(),
                "-Dparley.mail.tls=none");
    }

    /**
     * Says how the adapter starts its next server, by the properties that it reads: on a loopback port, alone, with an
     * empty store, its log in a file, and limits off, since all tests share one address.
     */
    static void settle(int port, String name, String... options) {
        List<String> jvm = ParleyProcess.jvm(Store.current().fresh(Store.freshFolder()));
        jvm.add("-D" + InsideServer.PORT + "=" + port);
        jvm.add("-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS");
        jvm.addAll(List.of(options));
        System.setProperty("payara.randomHttpPort", "false");
        System.setProperty("payara.autoBindHttp", "false");
        System.setProperty("payara.consoleOutput", "false");
        System.setProperty("payara.cmdOptions", String.join(" ", jvm));
        System.setProperty(
                "payara.extraMicroOptions",
                "--port " + port + " --nohostaware --logtofile " + logTold(name) + " --prebootcommandfile "
                        + commands("pre-boot.txt", port) + " --postbootcommandfile "
                        + commands("post-boot.txt", port));
        ADAPTER.setLevel(Level.WARNING);
    }

    /** Where a server with these JVM options keeps its data; empty on H2. */
    static String store(Stream<String> options) {
        String url = "-Dparley.db.url=";
        return options.filter(option -> option.startsWith(url))
                .map(option -> option.substring(url.length()))
                .findFirst()
                .orElse("");
    }

    private static Path logTold(String name) {
        return Store.folder().resolve(name + ".log");
    }

    /** The server numbers the file that it is told. */
    static Path log(String name) {
        return logTold(name).resolveSibling(logTold(name).getFileName() + ".0");
    }

    /** The commands that Parley ships with, filled in as its launcher does it. */
    private static Path commands(String name, int port) {
        try {
            String text = Files.readString(Path.of("payara-config", name))
                    .replace("${host}", "127.0.0.1")
                    .replace("${port}", String.valueOf(port));
            return Files.writeString(Files.createTempFile(Store.folder(), name, ".txt"), text)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
