package org.parley.presence;

import java.util.UUID;

/** One more live socket or event stream of an account, after its hello. */
public record Connected(UUID account) {}
