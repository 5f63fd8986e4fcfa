package org.parley.message;

/** Fired in the transaction that changes a message; told as {@link Changed} once that is committed. */
record Retracted(Changed change) {}
