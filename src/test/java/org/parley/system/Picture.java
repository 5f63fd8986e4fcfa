package org.parley.system;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures to send. */
final class Picture {
    private Picture() {}

    /** A PNG of this size, in pixels: the sun above the sea. */
    static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sea(width, height), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage sea(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        int shore = height * 3 / 5;
        pen.setPaint(new GradientPaint(0, 0, new Color(0x3A6EA5), 0, shore, new Color(0xF4C095)));
        pen.fillRect(0, 0, width, shore);
        pen.setPaint(new GradientPaint(0, shore, new Color(0x2C7A7B), 0, height, new Color(0x0B3C49)));
        pen.fillRect(0, shore, width, height - shore);
        pen.setPaint(new Color(0xFFE8B0));
        int sun = Math.max(1, Math.min(width, height) / 5);
        pen.fillOval(width * 2 / 3, shore - sun, sun, sun);
        pen.dispose();
        return image;
    }
}
