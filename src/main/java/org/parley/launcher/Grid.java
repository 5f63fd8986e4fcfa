package org.parley.launcher;

import java.util.List;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * The server's data grid: left out, or for {@code relay=hazelcast} started under a name of its own, listening at one
 * address only. Whoever reaches that port is believed, since the grid has no password: it is for the nodes' own
 * network.
 */
final class Grid {
    /** What nodes send each other, and nothing that runs when it is read. */
    private static final String READ = "maxdepth=64;java.lang.*;java.util.**;java.net.*;java.time.**;com.hazelcast.**;"
            + "fish.payara.**;com.sun.enterprise.**;org.glassfish.**;!*";

    private Grid() {}

    /** What the server is told on its command line. */
    static List<String> arguments(Settings settings) {
        if (!settings.text(Setting.RELAY).equals("hazelcast")) return List.of("--nohazelcast");
        System.setProperty("hazelcast.socket.bind.any", "false");
        System.setProperty("hazelcast.socket.server.bind.any", "false");
        System.setProperty("hazelcast.phone.home.enabled", "false");
        System.setProperty("jdk.serialFilter", READ);
        String[] listen = settings.text(Setting.CLUSTER_LISTEN).split(":");
        return List.of(
                "--clustermode",
                "tcpip:" + settings.text(Setting.CLUSTER_MEMBERS),
                "--clustername",
                settings.text(Setting.CLUSTER_NAME),
                "--interfaces",
                listen[0],
                "--startport",
                listen[1],
                "--hzinitialjoinwait",
                "1");
    }
}
