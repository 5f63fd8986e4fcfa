package org.parley.account;

import java.util.UUID;

/** Something about an account changed that others may see. Fired inside the transaction. */
public record AccountChanged(UUID account) {}
