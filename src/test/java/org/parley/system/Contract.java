package org.parley.system;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * The description that Parley serves of itself, held against what it does: every answer and frame that any story
 * gets has to be one that is described, to the last member.
 */
public final class Contract implements Witness {
    private static final String BASE = "https://parley.test/";
    private static final String PREFIX = "/api/v1";
    private static final JsonObject CALLS = read("openapi.json");
    private static final JsonObject FRAMES = read("asyncapi.json");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(
                    BASE + "openapi", closed(CALLS).toString(),
                    BASE + "asyncapi.json", closed(FRAMES).toString()))));
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();
    private static final List<Operation> OPERATIONS = operations();
    private static final Map<String, String> SERVER_FRAMES = serverFrames();
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    /** One documented call. */
    record Operation(String id, String method, String path, Pattern pattern, JsonObject json) {
        boolean is(String otherMethod, String otherPath) {
            return method.equals(otherMethod) && pattern.matcher(otherPath).matches();
        }

        long variables() {
            return path.chars().filter(c -> c == '{').count();
        }
    }

    static Set<String> operationIds() {
        Set<String> ids = new TreeSet<>();
        OPERATIONS.forEach(operation -> ids.add(operation.id()));
        return ids;
    }

    /** The calls that were answered with success so far. */
    static Set<String> seen() {
        return Set.copyOf(SEEN);
    }

    /** A call whose answer has no end was answered. */
    static void saw(String operation) {
        SEEN.add(operation);
    }

    /** Fails where this answer is not one that is described for its call. */
    @Override
    public void hears(String method, URI address, Answer answer) {
        String path = address.getRawPath();
        int start = path.indexOf(PREFIX);
        if (start < 0 || path.contains(";") || path.contains("..")) return;
        of(method, path.substring(start + PREFIX.length())).ifPresent(operation -> check(operation, answer));
    }

    private static Optional<Operation> of(String method, String path) {
        return OPERATIONS.stream()
                .filter(operation -> operation.is(method, path))
                .min(Comparator.comparingLong(Operation::variables));
    }

    private static void check(Operation operation, Answer answer) {
        if (answer.status() >= 400) {
            if (answer.is("application/problem+json")) {
                valid(BASE + "openapi#/components/schemas/Problem", answer.body(), answer);
            }
            return;
        }
        JsonObject responses = operation.json().getJsonObject("responses");
        JsonObject described = responses.getJsonObject(String.valueOf(answer.status()));
        if (described == null) throw new AssertionError(operation.id() + " does not describe this: " + answer);
        SEEN.add(operation.id());
        JsonObject content = described.getJsonObject("content");
        if (content == null) {
            if (!answer.body().isEmpty()) throw new AssertionError(operation.id() + " describes no body: " + answer);
        } else if (content.containsKey("application/json")) {
            String pointer = "openapi#/paths/"
                    + operation.path().replace("~", "~0").replace("/", "~1")
                    + "/" + operation.method().toLowerCase(java.util.Locale.ROOT) + "/responses/" + answer.status()
                    + "/content/application~1json/schema";
            valid(BASE + pointer.replace("{", "%7B").replace("}", "%7D"), answer.body(), answer);
        }
    }

    /** Fails where the server's frame is not one that is described. */
    @Override
    public void hears(JsonObject frame) {
        String name = SERVER_FRAMES.get(frame.getString("type"));
        if (name == null) throw new AssertionError("not a described frame: " + frame);
        valid(BASE + "asyncapi.json#/components/messages/" + name + "/payload", frame.toString(), frame);
    }

    private static void valid(String location, String json, Object subject) {
        JsonSchema schema = READ.computeIfAbsent(location, one -> SCHEMAS.getSchema(SchemaLocation.of(one)));
        var faults = schema.validate(json, InputFormat.JSON);
        if (!faults.isEmpty()) {
            throw new AssertionError("not as described: "
                    + faults.stream().map(Object::toString).collect(joining("; ")) + " in " + subject);
        }
    }

    private static List<Operation> operations() {
        return CALLS.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(method -> operation(path.getKey(), method.getKey(), method.getValue())))
                .toList();
    }

    private static Operation operation(String path, String method, JsonValue value) {
        JsonObject json = value.asJsonObject();
        Pattern pattern = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
        return new Operation(
                json.getString("operationId"), method.toUpperCase(java.util.Locale.ROOT), path, pattern, json);
    }

    /** What their payloads are described under, by their type. */
    private static Map<String, String> serverFrames() {
        return FRAMES.getJsonObject("components").getJsonObject("messages").entrySet().stream()
                .filter(message -> message.getKey().startsWith("Server"))
                .collect(toMap(message -> message.getValue().asJsonObject().getString("name"), Map.Entry::getKey));
    }

    /** Members may be added for clients; for these tests one that is not described is a fault. */
    private static JsonValue closed(JsonValue value) {
        if (value instanceof JsonArray array) {
            var copy = Json.createArrayBuilder();
            array.forEach(item -> copy.add(closed(item)));
            return copy.build();
        }
        if (!(value instanceof JsonObject object)) return value;
        var copy = Json.createObjectBuilder();
        object.forEach((name, member) -> copy.add(name, closed(member)));
        boolean isClosed = object.get("properties") instanceof JsonObject && object.containsKey("type");
        if (isClosed) copy.add("additionalProperties", false);
        return copy.build();
    }

    private static JsonObject read(String name) {
        try (InputStream file = Contract.class.getResourceAsStream("/description/" + name);
                var reader =
                        Json.createReader(new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
