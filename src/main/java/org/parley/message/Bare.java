package org.parley.message;

/**
 * A message as its own row tells it; {@link Extras} adds what other tables hold.
 *
 * @param attached whether it carries files
 * @param reacted  whether somebody reacted to it
 */
record Bare(MessageView message, boolean attached, boolean reacted) {
    Place place() {
        return new Place(message.conversation(), message.seq());
    }
}
