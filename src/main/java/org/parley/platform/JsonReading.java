package org.parley.platform;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** Around the server's JSON binding: types are checked before it, and whatever it cannot bind is malformed. */
@Provider
public class JsonReading implements ReaderInterceptor {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** @throws Malformed when the body cannot become what the resource takes */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getType().isRecord()) return context.proceed();
        byte[] body = context.getInputStream().readAllBytes();
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body))) {
            JsonTypes.check(reader.readObject(), context.getType());
            context.setInputStream(new ByteArrayInputStream(body));
            return context.proceed();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (JsonException notJson) {
            throw new Malformed("This is not a JSON object.");
        } catch (RuntimeException notBound) {
            throw new Malformed("This is not what is expected here.");
        }
    }
}
