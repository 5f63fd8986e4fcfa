package org.parley.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.parley.account.Accounts;
import org.parley.account.Caller;
import org.parley.conversation.NoSuchConversation;
import org.parley.file.Avatars;
import org.parley.file.Content;
import org.parley.file.FileView;
import org.parley.file.Uploads;
import org.parley.friendship.DirectorySearch;
import org.parley.friendship.Me;
import org.parley.friendship.Profiles;
import org.parley.friendship.Requests;
import org.parley.message.Friends;
import org.parley.message.History;
import org.parley.message.MessagePage;
import org.parley.message.Overview;
import org.parley.platform.Ids;
import org.parley.platform.Page;
import org.parley.session.Invites;
import org.parley.session.SecondFactor;
import org.parley.session.Sessions;

/**
 * Everything held about an account, in the words of the API: what it is, where it is signed in, whom it knows, its
 * conversations with all messages that it may see, and what it uploaded. No key of any kind is among it.
 */
@ApplicationScoped
class OwnData {
    private static final int AT_ONCE = 100;

    @Inject
    Accounts accounts;

    @Inject
    Profiles profiles;

    @Inject
    SecondFactor factor;

    @Inject
    Sessions sessions;

    @Inject
    Invites invites;

    @Inject
    Friends friends;

    @Inject
    Requests requests;

    @Inject
    Overview overview;

    @Inject
    History history;

    @Inject
    Uploads uploads;

    @Inject
    Avatars avatars;

    void write(Caller caller, Archive archive) throws IOException {
        UUID me = caller.account();
        archive.object("profile.json", Me.of(profiles.get(me, me), accounts.own(me), factor.isOn(me)));
        list(archive, "sessions.json", cursor -> sessions.list(caller, cursor, AT_ONCE));
        list(archive, "invites.json", cursor -> invites.waiting(me, cursor, AT_ONCE));
        list(archive, "friends.json", cursor -> friends.of(me, cursor, AT_ONCE));
        list(archive, "blocks.json", cursor -> profiles.blocked(me, DirectorySearch.of(null, null, AT_ONCE, cursor)));
        archive.object("friend-requests.json", requests.of(me));
        conversations(me, archive);
        files(caller, archive);
    }

    private static <T> void list(Archive archive, String name, Function<String, Page<T>> pages) throws IOException {
        archive.list(name, items -> {
            String cursor = null;
            do {
                Page<T> page = pages.apply(cursor);
                for (T item : page.items()) items.add(item);
                cursor = page.next();
            } while (cursor != null);
        });
    }

    private void conversations(UUID me, Archive archive) throws IOException {
        // by their ids as they are now: the list itself is in an order that changes while it is read
        List<UUID> all = overview.state(me).conversations().keySet().stream()
                .map(id -> Ids.parse(id).orElseThrow())
                .toList();
        archive.list("conversations.json", items -> {
            for (UUID one : all) {
                var view = overview.find(me, one);
                if (view.isPresent()) items.add(view.get());
            }
        });
        for (UUID one : all) {
            archive.list("messages/" + one + ".json", items -> messages(me, one, items));
        }
    }

    private void messages(UUID me, UUID conversation, Archive.Items items) throws IOException {
        try {
            MessagePage page = history.after(me, conversation, 0, AT_ONCE);
            while (true) {
                for (var message : page.items()) items.add(message);
                if (!page.hasAfter()) return;
                long last = page.items().get(page.items().size() - 1).seq();
                page = history.after(me, conversation, last, AT_ONCE);
            }
        } catch (NoSuchConversation leftMeanwhile) {
            // what was written until now stays
        }
    }

    private void files(Caller caller, Archive archive) throws IOException {
        list(archive, "files.json", cursor -> uploads.of(caller.account(), cursor, AT_ONCE));
        var avatar = avatars.content(caller.username());
        if (avatar.isPresent()) bytes(archive, "avatar", avatar.get());
        String cursor = null;
        do {
            Page<FileView> page = uploads.of(caller.account(), cursor, AT_ONCE);
            for (FileView file : page.items()) {
                var content = uploads.find(file.id());
                if (content.isPresent()) bytes(archive, "files/" + file.id(), content.get());
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private static void bytes(Archive archive, String folder, Content content) throws IOException {
        archive.bytes(folder + "/" + content.name(), to -> content.source().copy(0, content.size(), to));
    }
}
