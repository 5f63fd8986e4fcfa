package org.parley.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.parley.account.Caller;
import org.parley.conversation.Move;
import org.parley.conversation.NoSuchConversation;
import org.parley.conversation.Typing;
import org.parley.limit.Limit;
import org.parley.message.MessageView;
import org.parley.message.Messages;
import org.parley.message.NewMessage;
import org.parley.message.Sent;
import org.parley.platform.Ids;
import org.parley.platform.Refusals;

/** Does what a frame asks. Nothing here waits for the store to keep a message: the ack comes when it has. */
@ApplicationScoped
public class Dispatch {
    @Inject
    Messages messages;

    @Inject
    PointerQueue pointers;

    @Inject
    Typing typing;

    void frame(Connection connection, ClientFrame frame) {
        Live live = connection.live();
        Caller caller = live.caller();
        try {
            Limit.FRAMES.take(caller.session());
            if (frame instanceof ClientFrame.Send send) send(connection, live, send);
            else if (frame instanceof ClientFrame.Read read)
                pointers.add(Move.read(id(read.conversation()), caller.account(), read.seq(), live));
            else if (frame instanceof ClientFrame.Delivered delivered)
                pointers.add(Move.delivered(id(delivered.conversation()), caller.account(), delivered.seq(), live));
            else if (frame instanceof ClientFrame.Typing typed) typing.report(caller, id(typed.conversation()));
            else if (frame instanceof ClientFrame.Ping ping) live.send(Wire.text(new Frame.Pong(ping.ref())));
        } catch (RuntimeException failure) {
            connection.refuse(frame.ref(), Refusals.of(failure));
        }
    }

    private void send(Connection connection, Live live, ClientFrame.Send send) {
        UUID conversation = id(send.conversation());
        NewMessage message =
                NewMessage.of(send.clientId(), send.body(), send.replyTo(), send.files(), send.forwarded());
        messages.send(live.caller(), conversation, message, live, (sent, failure) -> {
            if (failure == null) live.send(ack(send.ref(), sent));
            else connection.refuse(send.ref(), Refusals.of(failure));
        });
    }

    private static String ack(String ref, Sent sent) {
        MessageView message = sent.message();
        return Wire.text(new Frame.Ack(
                ref,
                message.conversation(),
                message.clientId(),
                message.seq(),
                message.rev(),
                message.id(),
                message.sentAt()));
    }

    private static UUID id(String conversation) {
        return Ids.parse(conversation).orElseThrow(NoSuchConversation::new);
    }
}
