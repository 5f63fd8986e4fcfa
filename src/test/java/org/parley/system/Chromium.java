package org.parley.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The distribution's own browser, started once, in its shell without a window where there is one: that takes half the
 * processor time. Without one its stories are skipped aloud, and fail where CI is set.
 */
final class Chromium implements ExecutionCondition, AfterEachCallback {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) return ConditionEvaluationResult.enabled("Chromium is installed");
        String sentence =
                "NO CHROMIUM ON THE PATH: the browser stories are not told. Install it with: apt-get install chromium-headless-shell";
        if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(sentence);
        System.err.println(sentence);
        return ConditionEvaluationResult.disabled(sentence);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Window.closeAll(context.getExecutionException().map(cause -> context.getDisplayName()));
    }

    static Browser browser() {
        return Started.BROWSER;
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.of("/usr/bin"), Stream.of(System.getenv("PATH").split(":")))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Started {
        static final Browser BROWSER = Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }
}
