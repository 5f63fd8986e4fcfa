package org.parley.web;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as a picture for cameras: dark on white whatever the page's colours, within the page so that nothing keeps it. */
final class QrPicture {
    /** What cameras need around it (ISO/IEC 18004). */
    private static final int MARGIN = 4;

    private QrPicture() {}

    /** @return an SVG as a {@code data:} address */
    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
            }
        }
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h" + side + "v" + side + "h-" + side
                + "z\"/><path d=\"" + path + "\"/></svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
