package org.parley;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is served as OpenAPI and AsyncAPI names every call and frame that the code has, and no other. */
class DescriptionTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("org.parley");

    @Test
    void everyCallIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        read("openapi.json").getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .keySet()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        Set<String> calls = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream().flatMap(method -> calls(type, method)))
                .collect(toCollection(TreeSet::new));
        assertThat(described).isEqualTo(calls);
    }

    @Test
    void everyFrameIsDescribedAndNothingElse() {
        Set<String> described = read("asyncapi.json")
                .getJsonObject("components")
                .getJsonObject("messages")
                .keySet();

        Set<String> frames = new TreeSet<>(Set.of("ServerMessage"));
        frames.addAll(records("Frame", "Server"));
        frames.addAll(records("ClientFrame", "Client"));
        assertThat(described).containsExactlyInAnyOrderElementsOf(frames);
    }

    private static Stream<String> calls(JavaClass type, JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(annotation -> annotation.isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getSimpleName() + " " + path(type, method));
    }

    private static String path(JavaClass type, JavaMethod method) {
        String path = "/" + type.getAnnotationOfType(Path.class).value();
        return method.isAnnotatedWith(Path.class)
                ? path + "/" + method.getAnnotationOfType(Path.class).value()
                : path;
    }

    private static Set<String> records(String frame, String prefix) {
        return CLASSES.get("org.parley.realtime." + frame).getAllSubclasses().stream()
                .map(type -> prefix + type.getSimpleName())
                .collect(toCollection(TreeSet::new));
    }

    private static JsonObject read(String name) {
        try (var reader = Json.createReader(DescriptionTest.class.getResourceAsStream("/description/" + name))) {
            return reader.readObject();
        }
    }
}
