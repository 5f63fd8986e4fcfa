package org.parley.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.stream.Stream;

/** Query parameters that are no number are refused by name; JAX-RS alone would say that the page does not exist. */
@Provider
public class NumberParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        String name = Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        if (name == null) return null;
        if (raw == Integer.class) return (ParamConverter<T>) new Numbers<>(name, Integer::valueOf);
        if (raw == Long.class) return (ParamConverter<T>) new Numbers<>(name, Long::valueOf);
        return null;
    }

    private record Numbers<N>(String name, Function<String, N> parse) implements ParamConverter<N> {
        @Override
        public N fromString(String text) {
            if (text == null || text.isEmpty()) return null;
            try {
                return parse.apply(text);
            } catch (NumberFormatException notOne) {
                throw new Invalid(name, "must be a whole number");
            }
        }

        @Override
        public String toString(N number) {
            return String.valueOf(number);
        }
    }
}
