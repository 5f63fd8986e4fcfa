package org.parley.message;

import java.util.UUID;

/**
 * A message as its own row tells it; {@link Extras} adds what other tables hold.
 *
 * @param attached whether it carries files
 * @param reacted  whether somebody reacted to it
 * @param silenced whether it was said to somebody who blocked its sender: nobody else sees it
 * @param about    the account that a notice is about, or null
 */
record Bare(MessageView message, boolean attached, boolean reacted, boolean silenced, UUID about) {
    Place place() {
        return new Place(message.conversation(), message.seq());
    }
}
