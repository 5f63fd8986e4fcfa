package org.parley.message;

import java.util.Map;

/** Unread counts by conversation, those at zero left out; each 0 to 100, 100 meaning more. */
public record Unread(int total, Map<String, Integer> conversations) {}
