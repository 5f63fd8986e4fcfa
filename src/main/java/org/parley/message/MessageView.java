package org.parley.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parley.file.FileView;
import org.parley.friendship.Profile;

/**
 * A message as its readers see it.
 *
 * @param rev       of its newest change
 * @param sender    a username, or null once that account is erased
 * @param body      null when deleted, and of a notice; empty where files alone were sent
 * @param reactions in the order in which each emoji first came
 * @param forwarded whether the sender passed on words of another conversation
 * @param notice    what a notice tells; null for everything that somebody wrote
 * @param unheard   true for its sender, where the other blocked them when it was said, once that block is over; else null
 */
public record MessageView(
        UUID id,
        UUID conversation,
        long seq,
        long rev,
        String sender,
        String clientId,
        String kind,
        String body,
        Long replyTo,
        List<FileView> files,
        List<ReactionView> reactions,
        boolean forwarded,
        boolean pinned,
        Notice notice,
        Instant sentAt,
        Instant editedAt,
        boolean deleted,
        Boolean unheard) {
    /** A notice as one reader sees it. */
    public MessageView about(Profile profile) {
        return with(files, reactions, notice.about(profile), unheard);
    }

    MessageView with(List<FileView> files, List<ReactionView> reactions, Notice notice, Boolean unheard) {
        return new MessageView(
                id,
                conversation,
                seq,
                rev,
                sender,
                clientId,
                kind,
                body,
                replyTo,
                files,
                reactions,
                forwarded,
                pinned,
                notice,
                sentAt,
                editedAt,
                deleted,
                unheard);
    }
}
