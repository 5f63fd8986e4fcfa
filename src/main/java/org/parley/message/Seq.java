package org.parley.message;

/** A message's number as it stands in a path: what is no number names none. */
public record Seq(long value) {
    /** @throws NoSuchMessage when this is not a number */
    public static Seq fromString(String text) {
        try {
            return new Seq(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            throw new NoSuchMessage();
        }
    }
}
