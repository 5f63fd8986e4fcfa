package org.parley.system;

import static org.parley.system.ParleyAssertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The pictures of accounts. */
class AvatarsIT {
    private final Person alice = Person.signsUp("alice");
    private final Person bob = Person.signsUp("bob");
    private final FilesApi hers = new FilesApi(alice);
    private final FilesApi his = new FilesApi(bob);

    @Test
    void aPictureIsASquareThatEverybodySeesUntilItIsRemoved() throws IOException {
        assertThat(alice.gets("/me").at("/avatar")).isNull();

        assertThat(hers.sends("PUT", "/me/avatar", "me.png", Picture.png(800, 500)))
                .hasStatus(204);

        String version = bob.looksUp(alice).accepted().at("/avatar");
        assertThat(alice.gets("/me")).has("/avatar", version);
        var seen = his.reads("/accounts/" + alice.username() + "/avatar?v=" + version);
        assertThat(ImageIO.read(new ByteArrayInputStream(seen.body())))
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(256, 256);
        assertThat(seen.headers().firstValue("Cache-Control")).contains("private, max-age=31536000, immutable");
        var plain = his.reads("/accounts/" + alice.username() + "/avatar");
        assertThat(plain.headers().firstValue("Cache-Control")).contains("private, no-cache");
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(his.reads("/accounts/" + alice.username() + "/avatar", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        assertThat(hers.sends("PUT", "/me/avatar", "me.png", Picture.png(300, 300)))
                .hasStatus(204);
        assertThat(bob.looksUp(alice).at("/avatar")).isNotEqualTo(version);

        assertThat(alice.deletes("/me/avatar")).hasStatus(204);
        assertThat(bob.looksUp(alice).at("/avatar")).isNull();
        assertThat(bob.gets("/accounts/" + alice.username() + "/avatar")).isRefusedAs(404, "urn:parley:no-such-avatar");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(hers.sends("PUT", "/me/avatar", "me.png", page)).isRefusedAs(422, "urn:parley:invalid");
        assertThat(bob.gets("/accounts/nobody.here/avatar")).isRefusedAs(404, "urn:parley:no-such-avatar");
    }
}
