package org.parley.platform;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, or null at the end
 */
public record Page<T>(List<T> items, String next) {}
