package org.parley.system;

import java.net.URI;

/**
 * Where Parley answers. The stories share one: the address in {@code -Dit.url}, so that they can judge any
 * installation from outside, or else the built WAR on a server of its own, started at the first use: a Payara Micro, or
 * the one that {@code -Dit.start} starts.
 */
record Site(URI base) {
    static Site shared() {
        return Shared.SITE;
    }

    /** @param path begins with a slash and is below the context root */
    URI http(String path) {
        return URI.create(base + path);
    }

    URI socket() {
        return URI.create(base.toString().replaceFirst("^http", "ws") + "/ws");
    }

    /** As a browser would write it in {@code Origin}. */
    String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    private static final class Shared {
        static final Site SITE = new Site(URI.create(address()));

        private static String address() {
            String given = System.getProperty("it.url", "");
            if (!given.isBlank()) return given.replaceFirst("/+$", "");
            String start = System.getProperty("it.start", "");
            return (start.isBlank() ? PayaraMicro.withParley() : OtherServer.withParley(start)).toString();
        }
    }
}
