package org.parley.conversation;

import org.parley.platform.Refusal;

/** 409: the room has as many members as {@code rooms.max-members} allows. */
public final class RoomFull extends Refusal {
    private static final long serialVersionUID = 1L;

    RoomFull(int most) {
        super(409, "room-full", "The room is full", "A room has at most " + most + " members.");
    }
}
