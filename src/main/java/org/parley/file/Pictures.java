package org.parley.file;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes pictures that strangers made: their size is read before their pixels, of a large one only as many pixels as
 * are needed, and all that are decoded at one time are together no larger than one may be.
 */
@ApplicationScoped
class Pictures {
    private static final Logger LOG = Logger.getLogger(Pictures.class.getName());

    /** A larger one unpacks to more memory than a small server has. */
    private static final long MOST_PIXELS = 32_000_000;

    /** Some formats are read by whole lines, so that one line of all these pixels would be in memory several times. */
    private static final int LONGEST_SIDE = 32_768;

    /** What is kept of a large one, if its sides are too unlike for what will be shown to tell. */
    private static final long MOST_KEPT = 4_000_000;

    /** Permits are thousands of pixels. */
    private static final int PERMIT = 1000;

    private final Semaphore decoding = new Semaphore((int) (MOST_PIXELS / PERMIT), true);

    /**
     * @param side how many pixels a side of it will be shown with
     * @return nothing where it cannot be decoded, has more than 32 million pixels (WebP, which is only read as a whole,
     *     half of that) or a side of more than 32768
     */
    Optional<Picture> read(Path file, String type, int side) {
        if (!Types.isPicture(type)) return Optional.empty();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return read(in, type, side);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            LOG.log(Level.FINE, "A picture could not be decoded", damaged);
            return Optional.empty();
        }
    }

    private Optional<Picture> read(ImageInputStream in, String type, int side) throws IOException {
        Orientation orientation = type.equals("image/jpeg") ? Orientation.of(in) : Orientation.UPRIGHT;
        ImageReader reader = reader(type);
        try {
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long weight = (long) width * height * (type.equals("image/webp") ? 2 : 1);
            if (width < 1 || height < 1 || weight > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                return Optional.empty();
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(width, height, side);
            how.setSourceSubsampling(step, step, 0, 0);
            BufferedImage pixels = upright(decoded(reader, how, (int) (weight / PERMIT) + 1), orientation);
            return Optional.of(
                    orientation.turned() ? new Picture(pixels, height, width) : new Picture(pixels, width, height));
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage decoded(ImageReader reader, ImageReadParam how, int asked) throws IOException {
        int permits = Math.min(asked, (int) (MOST_PIXELS / PERMIT));
        decoding.acquireUninterruptibly(permits);
        try {
            return reader.read(0, how);
        } finally {
            decoding.release(permits);
        }
    }

    /** Every how many pixels one is kept. */
    static int step(int width, int height, int side) {
        int step = Math.max(1, Math.min(width, height) / (2 * side));
        while (parts(width, step) * parts(height, step) > MOST_KEPT) step++;
        return step;
    }

    private static long parts(int length, int step) {
        return (length + step - 1L) / step;
    }

    /** Made here, not found: a list that all applications of a server share would keep this one in memory for good. */
    private static ImageReader reader(String type) throws IOException {
        if (type.equals("image/webp")) return new WebPImageReaderSpi().createReaderInstance(null);
        return ImageIO.getImageReadersByMIMEType(type).next();
    }

    private static BufferedImage upright(BufferedImage stored, Orientation orientation) {
        if (orientation.equals(Orientation.UPRIGHT)) return stored;
        int width = stored.getWidth();
        int height = stored.getHeight();
        BufferedImage turned = new BufferedImage(
                orientation.turned() ? height : width,
                orientation.turned() ? width : height,
                stored.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(stored, orientation.upright(width, height), null);
        graphics.dispose();
        return turned;
    }
}
