package org.parley.message;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    Standings standings;

    /** @param viewer who is to read them */
    List<MessageView> complete(UUID viewer, List<Bare> messages) {
        Map<Place, List<FileView>> attached = attachments.of(
                messages.stream().filter(Bare::attached).map(Bare::place).toList());
        Map<Place, List<ReactionView>> reacted = reactions.of(
                messages.stream().filter(Bare::reacted).map(Bare::place).toList());
        Map<UUID, Profile> about = profiles.present(
                viewer,
                messages.stream().map(Bare::about).filter(Objects::nonNull).collect(toSet()));
        Set<UUID> unheard = unheard(
                viewer,
                messages.stream()
                        .filter(Bare::silenced)
                        .map(bare -> bare.message().conversation())
                        .collect(toSet()));
        if (attached.isEmpty() && reacted.isEmpty() && about.isEmpty() && unheard.isEmpty())
            return messages.stream().map(Bare::message).toList();
        return messages.stream()
                .map(bare -> complete(bare, attached, reacted, about, unheard))
                .toList();
    }

    /** Of these conversations those whose other has heard nothing of it and blocks the viewer no more. */
    private Set<UUID> unheard(UUID viewer, Set<UUID> silenced) {
        return standings.of(silenced).entrySet().stream()
                .filter(entry -> !entry.getValue().get(viewer).blocksMe())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static MessageView complete(
            Bare bare,
            Map<Place, List<FileView>> attached,
            Map<Place, List<ReactionView>> reacted,
            Map<UUID, Profile> about,
            Set<UUID> unheard) {
        MessageView message = bare.message();
        Notice notice = message.notice() == null ? null : message.notice().about(about.get(bare.about()));
        return message.with(
                attached.getOrDefault(bare.place(), List.of()),
                reacted.getOrDefault(bare.place(), List.of()),
                notice,
                bare.silenced() && unheard.contains(message.conversation()) ? true : null);
    }

    MessageView complete(UUID viewer, Bare message) {
        return complete(viewer, List.of(message)).get(0);
    }
}
