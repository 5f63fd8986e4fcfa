package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Completes messages with what other tables hold of them: one query for each kind at most, and none where the rows
 * themselves say that there is nothing. Everything that shows a message reads it through here.
 */
@ApplicationScoped
class Extras {
    @Inject
    Reactions reactions;

    /** @param viewer who is to read them */
    List<MessageView> complete(UUID viewer, List<Bare> messages) {
        Map<Place, List<ReactionView>> reacted = reactions.of(
                messages.stream().filter(Bare::reacted).map(Bare::place).toList());
        if (reacted.isEmpty()) return messages.stream().map(Bare::message).toList();
        return messages.stream().map(bare -> complete(bare, reacted)).toList();
    }

    private static MessageView complete(Bare bare, Map<Place, List<ReactionView>> reacted) {
        MessageView message = bare.message();
        return message.with(message.files(), reacted.getOrDefault(bare.place(), List.of()), message.notice());
    }

    MessageView complete(UUID viewer, Bare message) {
        return complete(viewer, List.of(message)).get(0);
    }
}
