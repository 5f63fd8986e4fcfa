package org.parley.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Compares an object with the record that it is to become. JSON-B would quietly make "5" of 5 and false of "yes";
 * a client that sends the wrong type learns it instead. Null and absent are the same, unknown members are ignored.
 */
final class JsonTypes {
    private JsonTypes() {}

    /** @throws Malformed with the name of the first member that has another type */
    static void check(JsonObject object, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String member = member(component);
            JsonValue value = object.get(member);
            if (value != null) check(member, value, component.getGenericType());
        }
    }

    private static String member(RecordComponent component) {
        JsonbProperty named = component.getAccessor().getAnnotation(JsonbProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static void check(String member, JsonValue value, Type type) {
        if (value == JsonValue.NULL) return;
        JsonValue.ValueType is = value.getValueType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            need(is == JsonValue.ValueType.ARRAY, member, "an array");
            Type of = list.getActualTypeArguments()[0];
            for (JsonValue item : (JsonArray) value) {
                need(item != JsonValue.NULL, member, "an array without nulls");
                check(member, item, of);
            }
        } else if (type == Boolean.class || type == boolean.class) {
            need(is == JsonValue.ValueType.TRUE || is == JsonValue.ValueType.FALSE, member, "true or false");
        } else if (type == Integer.class || type == int.class) {
            need(isWhole(value, Integer.MIN_VALUE, Integer.MAX_VALUE), member, "a whole number");
        } else if (type == Long.class || type == long.class) {
            need(isWhole(value, Long.MIN_VALUE, Long.MAX_VALUE), member, "a whole number");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            need(is == JsonValue.ValueType.OBJECT, member, "an object");
            check((JsonObject) value, record);
        } else if (isText(type)) {
            need(is == JsonValue.ValueType.STRING, member, "a string");
        }
    }

    private static boolean isText(Type type) {
        return type == String.class
                || type == UUID.class
                || type == Instant.class
                || type instanceof Class<?> any && any.isEnum();
    }

    private static boolean isWhole(JsonValue value, long least, long most) {
        if (!(value instanceof JsonNumber number)) return false;
        try {
            long whole = Long.parseLong(number.toString());
            return whole >= least && whole <= most;
        } catch (NumberFormatException fractionOrTooLarge) {
            return false;
        }
    }

    private static void need(boolean met, String member, String what) {
        if (!met) throw new Malformed(member + " must be " + what + ".");
    }
}
