package org.parley.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.parley.settings.Setting;
import org.parley.settings.Settings;

/** Who may look at the workings: this machine itself, and everybody where a setting says so. */
public final class Insiders {
    private static final String[] FORWARDED = {
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"
    };

    private Insiders() {}

    public static boolean include(HttpServletRequest request, Setting openness) {
        return Settings.current().text(openness).equals("open") || isLocal(request);
    }

    /** A proxy on this machine speaks for others, and says so in a header. */
    private static boolean isLocal(HttpServletRequest request) {
        if (Stream.of(FORWARDED).anyMatch(header -> request.getHeader(header) != null)) return false;
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
