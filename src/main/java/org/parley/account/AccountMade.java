package org.parley.account;

import java.util.UUID;

/** Somebody signed up. Fired inside the transaction. */
public record AccountMade(UUID account) {}
