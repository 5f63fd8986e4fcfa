package org.parley.message;

/** A file that a message carries; {@code size} in bytes. */
public record FileView(String id, String name, String type, long size) {}
