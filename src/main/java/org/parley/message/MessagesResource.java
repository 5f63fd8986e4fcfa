package org.parley.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.parley.account.Caller;
import org.parley.conversation.ConversationId;
import org.parley.platform.Cursor;
import org.parley.platform.Invalid;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** What was said in a conversation of the caller's. */
@Path("conversations/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MessagesResource {
    private static final int DEFAULT_LIMIT = Settings.current().number(Setting.MESSAGES_PAGE_SIZE);

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    History history;

    /** A message to send. */
    public record Body(String clientId, String body, Long replyTo, List<String> files, Boolean forwarded) {
        NewMessage message() {
            return NewMessage.of(clientId, body, replyTo, files, Boolean.TRUE.equals(forwarded));
        }
    }

    /** Other words for a message. */
    public record Edit(String body) {}

    @GET
    @Path("messages")
    public MessagePage page(
            @PathParam("id") ConversationId conversation,
            @QueryParam("before") Long before,
            @QueryParam("after") Long after,
            @QueryParam("around") Long around,
            @QueryParam("unread") boolean unread,
            @QueryParam("limit") Integer limit) {
        int items = Cursor.limit(limit, DEFAULT_LIMIT);
        if (before != null) return history.before(caller.account(), conversation.value(), before, items);
        if (after != null) return history.after(caller.account(), conversation.value(), after, items);
        if (around != null) return history.around(caller.account(), conversation.value(), around, items);
        if (unread) return history.unread(caller.account(), conversation.value(), items);
        return history.newest(caller.account(), conversation.value(), items);
    }

    @GET
    @Path("changes")
    public Changes changes(
            @PathParam("id") ConversationId conversation,
            @QueryParam("after") Long after,
            @QueryParam("limit") Integer limit) {
        int items = Cursor.limit(limit, Cursor.DEFAULT_LIMIT);
        return history.changes(caller.account(), conversation.value(), after == null ? 0 : after, items);
    }

    @POST
    @Path("messages")
    public CompletionStage<Response> send(@PathParam("id") ConversationId conversation, Body body) {
        return messages.apart(messages.send(caller, conversation.value(), body.message()))
                .thenApply(sent -> Response.status(sent.created() ? Status.CREATED : Status.OK)
                        .entity(sent.message())
                        .build());
    }

    @GET
    @Path("messages/{seq}")
    public MessageView one(@PathParam("id") ConversationId conversation, @PathParam("seq") Seq seq) {
        return history.one(caller.account(), conversation.value(), seq.value());
    }

    @PATCH
    @Path("messages/{seq}")
    public CompletionStage<MessageView> edit(
            @PathParam("id") ConversationId conversation, @PathParam("seq") Seq seq, Edit edit) {
        return messages.apart(messages.edit(caller, conversation.value(), seq.value(), edit.body()));
    }

    @DELETE
    @Path("messages/{seq}")
    public CompletionStage<Response> delete(
            @PathParam("id") ConversationId conversation,
            @PathParam("seq") Seq seq,
            @QueryParam("for") @DefaultValue("me") String whom) {
        CompletionStage<Void> deleted =
                switch (whom) {
                    case "everyone" -> messages.deleteForEveryone(caller, conversation.value(), seq.value());
                    case "me" -> messages.deleteForMe(caller, conversation.value(), seq.value());
                    default -> throw new Invalid("for", "must be everyone or me");
                };
        return messages.apart(deleted).thenApply(done -> Response.noContent().build());
    }
}
