package org.parley.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A decoded picture, upright, perhaps with fewer pixels than its file has.
 *
 * @param width  of the picture in the file
 * @param height likewise
 */
record Picture(BufferedImage pixels, int width, int height) {
    private static final float QUALITY = 0.82f;

    /** An encoded picture, with nothing in it but pixels. */
    record Encoded(String type, byte[] bytes) {}

    /** The whole of it, no side longer than this. */
    Encoded within(int side) {
        double scale = Math.min(1, side / (double) Math.max(pixels.getWidth(), pixels.getHeight()));
        int w = Math.max(1, (int) Math.round(pixels.getWidth() * scale));
        int h = Math.max(1, (int) Math.round(pixels.getHeight() * scale));
        return encode(scaled(pixels, w, h));
    }

    /** The middle of it as a square of this side. */
    Encoded square(int side) {
        int edge = Math.min(pixels.getWidth(), pixels.getHeight());
        BufferedImage middle =
                pixels.getSubimage((pixels.getWidth() - edge) / 2, (pixels.getHeight() - edge) / 2, edge, edge);
        return encode(scaled(middle, side, side));
    }

    /** By halves at most, so that each pixel of the result has seen all that it stands for. */
    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage now = image;
        while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        boolean clear = image.getColorModel().hasAlpha();
        BufferedImage drawn =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        if (!clear) graphics.setBackground(Color.WHITE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static Encoded encode(BufferedImage image) {
        boolean clear = image.getColorModel().hasAlpha();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(clear ? "png" : "jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (!clear) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, List.of(), null), how);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory takes what is written", impossible);
        } finally {
            writer.dispose();
        }
        return new Encoded(clear ? "image/png" : "image/jpeg", bytes.toByteArray());
    }
}
