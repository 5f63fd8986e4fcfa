package org.parley.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.parley.account.Caller;
import org.parley.message.MessageView;
import org.parley.platform.Cursor;
import org.parley.platform.Page;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** Words in the caller's messages. */
@Path("messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final int DEFAULT_LIMIT = Settings.current().number(Setting.MESSAGES_PAGE_SIZE);

    @Inject
    Caller caller;

    @Inject
    Search search;

    @GET
    public Page<MessageView> find(
            @QueryParam("q") String q,
            @QueryParam("conversation") String conversation,
            @QueryParam("from") String from,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return search.page(caller.account(), q, conversation, from, cursor, Cursor.limit(limit, DEFAULT_LIMIT));
    }
}
