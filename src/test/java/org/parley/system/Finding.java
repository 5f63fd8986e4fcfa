package org.parley.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looking for words, as one person does it over HTTP. */
record Finding(Person person) {
    /** @param more such as {@code &limit=3}, or nothing */
    Answer asks(String q, String more) {
        return person.gets("/messages?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more);
    }

    /** The bodies of the first page, newest first. */
    List<String> finds(String q) {
        return ChatApi.bodies(asks(q, ""));
    }

    List<String> finds(String q, String more) {
        return ChatApi.bodies(asks(q, more));
    }
}
