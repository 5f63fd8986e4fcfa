package org.parley.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** The address and port at which Parley is to be found. */
record Listener(InetAddress address, int port) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Finds out whether both can be had, and which port if any will do. The server reports that too late and badly. */
    static Listener check(String host, int port) throws StartFailure {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartFailure("Parley cannot listen at " + host + ": there is no such address.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return new Listener(address, socket.getLocalPort());
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            throw new StartFailure(
                    reason.contains("in use")
                            ? "Port " + port + " is already in use. Choose another with --port."
                            : "Parley cannot listen at " + host + ", port " + port + ": " + reason + ".");
        }
    }

    /** For people at this machine. */
    String url() {
        return "http://" + (address.isAnyLocalAddress() ? "localhost" : host(address)) + ":" + port;
    }

    /** The server calls a failed deployment deployed, so the application itself is asked. */
    boolean isReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            int status = ask();
            if (status == HttpURLConnection.HTTP_OK) return true;
            if (status != HttpURLConnection.HTTP_UNAVAILABLE) return false;
        }
        return false;
    }

    private int ask() {
        InetAddress near = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://" + host(near) + ":" + port + "/health/ready")
                            .toURL()
                            .openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(10_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String host(InetAddress address) {
        String text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }
}
