package org.parley.friendship;

import java.util.UUID;

/** Somebody blocks somebody, or does not any more. Fired inside the transaction; the blocked must not learn of it. */
public record BlockChanged(UUID blocker, UUID blocked, boolean blocks) {}
