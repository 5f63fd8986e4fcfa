package org.parley.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/**
 * How many of something may go on at the same time from one address, as a setting says. This machine's own is not
 * counted: that is where a proxy stands that the setting {@code proxies} does not name.
 */
public final class PerAddress {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final int most;

    public PerAddress(Setting setting) {
        this(Settings.current().on(Setting.LIMITS) ? Settings.current().number(setting) : 0);
    }

    /** @param most 0 for no limit */
    PerAddress(int most) {
        this.most = most;
    }

    /** @return whether one more may begin; if so, {@link #leave} is to be called once when it ends */
    public boolean enter(String address) {
        if (!isCounted(address)) return true;
        boolean[] entered = new boolean[1];
        counts.compute(Peer.network(address), (network, known) -> {
            int count = known == null ? 0 : known;
            entered[0] = count < most;
            return entered[0] ? Integer.valueOf(count + 1) : known;
        });
        return entered[0];
    }

    /** The end of one that was let in. */
    public void leave(String address) {
        if (isCounted(address))
            counts.computeIfPresent(Peer.network(address), (network, count) -> count == 1 ? null : count - 1);
    }

    private boolean isCounted(String address) {
        if (most == 0 || !Proxies.isAddress(address)) return false;
        try {
            return !InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
