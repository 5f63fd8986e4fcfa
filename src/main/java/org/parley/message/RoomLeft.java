package org.parley.message;

import java.util.List;
import java.util.UUID;

/** Told once it is committed: these accounts are in the room no more, whether they left or were removed. */
public record RoomLeft(UUID room, List<UUID> accounts) {}
