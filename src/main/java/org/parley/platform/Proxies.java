package org.parley.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses and networks ({@code 10.0.0.0/8}) of the setting {@code proxies}, separated by commas or spaces. */
record Proxies(List<Network> networks) {
    /** Only what is written as an address is looked at: a name would be asked of the DNS. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private record Network(byte[] address, int bits) {
        boolean contains(byte[] other) {
            if (other.length != address.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    /** @throws IllegalArgumentException when one of them is no address */
    static Proxies parse(String setting) {
        return new Proxies(Stream.of(setting.split("[,\\s]+"))
                .filter(text -> !text.isEmpty())
                .map(Proxies::network)
                .toList());
    }

    boolean contain(String address) {
        if (networks.isEmpty() || !isAddress(address)) return false;
        byte[] bytes = bytes(address);
        return networks.stream().anyMatch(network -> network.contains(bytes));
    }

    static boolean isAddress(String text) {
        if (text == null || !ADDRESS.matcher(text).matches()) return false;
        try {
            bytes(text);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        if (!isAddress(host)) throw new IllegalArgumentException(text + " is no address");
        byte[] address = bytes(host);
        int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > address.length * 8) throw new IllegalArgumentException(text + " is no network");
        return new Network(address, bits);
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException notOne) {
            throw new IllegalArgumentException(address + " is no address", notOne);
        }
    }
}
