package org.parley.account;

import java.util.UUID;

/**
 * Something about an account changed that others may see. Fired inside the transaction.
 *
 * @param receipts whether it is that they show, or hide, how far they have read
 * @param stamp    another after each change
 */
public record AccountChanged(UUID account, boolean receipts, long stamp) {}
