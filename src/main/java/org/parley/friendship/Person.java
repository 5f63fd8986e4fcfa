package org.parley.friendship;

import java.util.UUID;

/** Somebody to ask. */
record Person(UUID account, boolean takesRequests) {}
