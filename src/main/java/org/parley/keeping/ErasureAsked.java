package org.parley.keeping;

/** Fired after the commit that closes an account: the rest is to be done soon. */
record ErasureAsked() {}
