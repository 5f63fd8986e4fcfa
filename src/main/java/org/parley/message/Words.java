package org.parley.message;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parley.platform.Secrets;

/** Tells whether a retry brings the same words, by a keyed digest (HMAC-SHA256) of what was first sent. */
@ApplicationScoped
class Words {
    @Inject
    Secrets secrets;

    private SecretKeySpec key;

    @PostConstruct
    void readKey() {
        key = new SecretKeySpec(secrets.bytes("digest"), "HmacSHA256");
    }

    byte[] digest(NewMessage message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(message.body().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            if (message.replyTo() != null)
                mac.update(Long.toString(message.replyTo()).getBytes(StandardCharsets.US_ASCII));
            for (UUID file : message.files()) mac.update(file.toString().getBytes(StandardCharsets.US_ASCII));
            if (message.forwarded()) mac.update((byte) 1);
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    boolean same(byte[] digest, NewMessage message) {
        return MessageDigest.isEqual(digest, digest(message));
    }
}
