package org.parley.message;

/** How far the other has received and read. */
public record PeerState(long deliveredSeq, long readSeq) {}
