package org.parley.message;

import java.util.List;

/** Changed messages in the order of their {@code rev}; with {@code hasMore} false, all up to {@code rev} are known. */
public record Changes(List<MessageView> items, long rev, boolean hasMore) {}
