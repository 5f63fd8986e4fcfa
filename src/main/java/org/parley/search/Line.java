package org.parley.search;

import java.util.UUID;

/** A message while it is looked at; {@code sender} is null where it is not known. */
record Line(UUID conversation, long seq, Mark mark, UUID sender, String body) {}
