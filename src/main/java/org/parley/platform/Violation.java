package org.parley.platform;

/** One field of a request that cannot be accepted, and why. */
public record Violation(String field, String message) {}
