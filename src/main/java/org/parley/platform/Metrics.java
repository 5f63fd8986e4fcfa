package org.parley.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.File;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * The one registry of what is counted. Features inject {@link MeterRegistry} and name their meters {@code parley.…};
 * {@code docs/operations.md} says what each is, and a test that each is there.
 */
@ApplicationScoped
public class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();

    @PostConstruct
    void bind() {
        // for what is made without a container
        io.micrometer.core.instrument.Metrics.addRegistry(registry);
        registry.counter("parley.refusals", "type", new Unexpected().type());
        collector.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new DiskSpaceMetrics(new File(Settings.current().text(Setting.DATA)).getAbsoluteFile()).bindTo(registry);
    }

    @PreDestroy
    void close() {
        io.micrometer.core.instrument.Metrics.removeRegistry(registry);
        collector.close();
        registry.close();
    }

    @Produces
    public MeterRegistry registry() {
        return registry;
    }

    /** All of it in Prometheus' text format. */
    String text() {
        return registry.scrape();
    }
}
