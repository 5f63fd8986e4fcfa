package org.parley.realtime;

import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/** The origin was judged before the upgrade, where the credential was; no extension is offered, compression neither. */
public class Handshake extends ServerEndpointConfig.Configurator {
    @Override
    public boolean checkOrigin(String origin) {
        return true;
    }

    @Override
    public List<jakarta.websocket.Extension> getNegotiatedExtensions(
            List<jakarta.websocket.Extension> installed, List<jakarta.websocket.Extension> requested) {
        return List.of();
    }
}
