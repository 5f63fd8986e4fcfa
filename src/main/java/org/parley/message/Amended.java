package org.parley.message;

/** Fired in the transaction that changes an earlier message; told as {@link Changed} once that is committed. */
record Amended(Changed change) {}
