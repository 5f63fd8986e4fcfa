package org.parley.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The distribution's own HAProxy, with the configuration that people are given, before some nodes. */
final class Balancer implements AutoCloseable {
    private final int port = PayaraMicro.freePort();
    private final Process process;
    private final Path output;

    Balancer(List<Site> nodes) {
        try {
            output = Files.createTempFile(Store.folder(), "haproxy-", ".log");
            var builder = new ProcessBuilder(executable().orElseThrow().toString(), "-f", "docs/nodes/haproxy.cfg")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("PARLEY_BIND", "127.0.0.1:" + port);
            for (int i = 0; i < nodes.size(); i++)
                builder.environment()
                        .put("PARLEY_NODE_" + (i + 1), nodes.get(i).base().getAuthority());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("HAProxy, else see " + output)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Http.status(site().http("/api/v1/me")) == 401);
    }

    Site site() {
        return new Site(URI.create("http://127.0.0.1:" + port));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.of("/usr/sbin", "/usr/local/sbin"),
                        Stream.of(System.getenv("PATH").split(":")))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Without one its stories are skipped aloud, and fail where CI is set. */
    static final class Installed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (executable().isPresent()) return ConditionEvaluationResult.enabled("HAProxy is installed");
            String sentence =
                    "NO HAPROXY ON THE PATH: the stories of many nodes are not told. Install it with: apt-get install haproxy";
            if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(sentence);
            System.err.println(sentence);
            return ConditionEvaluationResult.disabled(sentence);
        }
    }
}
