package org.parley.message;

import java.util.List;

/** A stretch of a history in the order it was said, and whether there is more on either side. */
public record MessagePage(List<MessageView> items, boolean hasBefore, boolean hasAfter) {}
