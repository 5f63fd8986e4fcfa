package org.parley.message;

import java.util.List;
import java.util.UUID;

/** Told once it is committed: these members are to see the room in another way, or at all. */
public record RoomChanged(UUID room, List<UUID> members) {}
