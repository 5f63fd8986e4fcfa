package org.parley.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The newest 50 messages with somebody, from an archive as XEP-0313 asks for them, over the socket. */
final class MamPage implements Asks.Question {
    private final Loop loop;
    private final Client client;
    private final byte[] question;
    private volatile CompletableFuture<Void> answer;

    MamPage(Loop loop, Client client, int with) {
        this.loop = loop;
        this.client = client;
        question = Line.text("<iq xmlns='jabber:client' type='set' id='page'><query xmlns='urn:xmpp:mam:2'>"
                + "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'>"
                + "<value>urn:xmpp:mam:2</value></field><field var='with'><value>u" + with
                + "@localhost</value></field></x><set xmlns='http://jabber.org/protocol/rsm'><max>50</max><before/>"
                + "</set></query></iq>");
        client.hearsAnswers(text -> {
            if (!text.contains("<fin ")) answer.completeExceptionally(new IllegalStateException(text));
            else answer.complete(null);
        });
    }

    @Override
    public void ask() {
        answer = new CompletableFuture<>();
        loop.soon(() -> client.send(question));
        answer.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
