package org.parley.file;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** How a camera was held (EXIF, tag 274): 1 to 8, where 1 is upright. */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);

    /** Of a JPEG; upright where nothing is said or nothing can be read. The stream stays where it was. */
    static Orientation of(ImageInputStream jpeg) throws IOException {
        jpeg.mark();
        try {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(jpeg, JPEG.APP1, "Exif");
            return segments.isEmpty() ? UPRIGHT : of(segments.get(0));
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        } finally {
            jpeg.reset();
        }
    }

    private static Orientation of(JPEGSegment exif) throws IOException {
        try (var data = exif.data()) {
            data.skipNBytes(1); // the second zero after "Exif"
            try (ImageInputStream tiff = ImageIO.createImageInputStream(data)) {
                Entry entry = new TIFFReader().read(tiff).getEntryById(TIFF.TAG_ORIENTATION);
                int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
    }

    /** Lies on its side: width and height change places. */
    boolean turned() {
        return value >= 5;
    }

    /** From the pixels as stored, of this width and height, to the picture as it was seen. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
