package org.parley.message;

/**
 * What came of a send that succeeded: the message is on disk.
 *
 * @param created false when an earlier try had stored it already
 */
public record Sent(MessageView message, boolean created) {}
