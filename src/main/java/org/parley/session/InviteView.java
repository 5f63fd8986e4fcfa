package org.parley.session;

import java.time.Instant;

/** An invitation that waits for somebody; its code is known to whoever copied it, and to nobody else. */
public record InviteView(String id, Instant createdAt, Instant expiresAt) {}
