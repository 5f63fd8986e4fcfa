package org.parley.message;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parley.file.FileView;
import org.parley.friendship.Profile;
import org.parley.friendship.Profiles;

/**
 * Completes messages with what other tables hold of them: one query for each kind at most, and none where the rows
 * themselves say that there is nothing. Everything that shows a message reads it through here.
 */
@ApplicationScoped
class Extras {
    @Inject
    Reactions reactions;

    @Inject
    Profiles profiles;

    @Inject
    Attachments attachments;

    @Inject
    Unheard unheard;

    /** @param viewer who is to read them */
    List<MessageView> complete(UUID viewer, List<Bare> messages) {
        Map<Place, List<FileView>> attached = attachments.of(
                messages.stream().filter(Bare::attached).map(Bare::place).toList());
        Map<Place, List<ReactionView>> reacted = reactions.of(
                messages.stream().filter(Bare::reacted).map(Bare::place).toList());
        Map<UUID, Profile> about = profiles.present(
                viewer,
                messages.stream().map(Bare::about).filter(Objects::nonNull).collect(toSet()));
        Map<UUID, Long> told = unheard.told(
                viewer,
                messages.stream()
                        .filter(Bare::silenced)
                        .map(bare -> bare.message().conversation())
                        .collect(toSet()));
        if (attached.isEmpty() && reacted.isEmpty() && about.isEmpty() && told.isEmpty())
            return messages.stream().map(Bare::message).toList();
        return messages.stream()
                .map(bare -> complete(bare, attached, reacted, about, told))
                .toList();
    }

    private static MessageView complete(
            Bare bare,
            Map<Place, List<FileView>> attached,
            Map<Place, List<ReactionView>> reacted,
            Map<UUID, Profile> about,
            Map<UUID, Long> told) {
        MessageView message = bare.message();
        Notice notice = message.notice() == null ? null : message.notice().about(about.get(bare.about()));
        return message.with(
                attached.getOrDefault(bare.place(), List.of()),
                reacted.getOrDefault(bare.place(), List.of()),
                notice,
                bare.silenced() && message.seq() <= told.getOrDefault(message.conversation(), 0L) ? true : null);
    }

    MessageView complete(UUID viewer, Bare message) {
        return complete(viewer, List.of(message)).get(0);
    }
}
