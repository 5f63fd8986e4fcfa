package org.parley.message;

import java.util.List;

/** One emoji under a message, and the usernames of those who put it there. */
public record ReactionView(String emoji, List<String> by) {}
