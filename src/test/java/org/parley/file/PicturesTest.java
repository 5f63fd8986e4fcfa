package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    @TempDir
    Path folder;

    private final Pictures pictures = new Pictures();

    @Test
    void aPreviewHasTheShapeOfThePictureAndNoMoreThanItsPixels() throws IOException {
        Picture picture = pictures.read(stored("png", drawn(3000, 1000)), "image/png", 640)
                .orElseThrow();

        BufferedImage preview =
                ImageIO.read(new ByteArrayInputStream(picture.within(640).bytes()));
        assertThat(picture).extracting(Picture::width, Picture::height).containsExactly(3000, 1000);
        assertThat(preview)
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(640, 213);
    }

    @Test
    void aSmallPictureIsNotMadeLarger() throws IOException {
        Picture picture =
                pictures.read(stored("gif", drawn(20, 10)), "image/gif", 640).orElseThrow();

        BufferedImage preview =
                ImageIO.read(new ByteArrayInputStream(picture.within(640).bytes()));
        assertThat(preview)
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(20, 10);
    }

    @Test
    void aPictureTakenOnItsSideStandsUprightInThePreview() throws IOException {
        Path onItsSide = turnedRight(stored("jpg", drawn(400, 200)));

        Picture picture = pictures.read(onItsSide, "image/jpeg", 640).orElseThrow();

        assertThat(picture).extracting(Picture::width, Picture::height).containsExactly(200, 400);
        // red is the left of what is stored, and so the top of what was seen
        assertThat(picture.pixels().getRGB(100, 20) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(picture.pixels().getRGB(100, 380) & 0xFF).isGreaterThan(200);
    }

    @Test
    void aPictureThatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        assertThat(pictures.read(saysItIs(50_000, 50_000), "image/png", 640)).isEmpty();
    }

    /** Its lines alone would take 256 MB each, though all of it has no more pixels than a picture may have. */
    @Test
    void aPictureOfOneEndlessLineIsNotUnpacked() throws IOException {
        assertThat(pictures.read(saysItIs(31_000_000, 1), "image/png", 640)).isEmpty();
    }

    /** A small picture whose head speaks of these many pixels. */
    private Path saysItIs(int width, int height) throws IOException {
        Path picture = folder.resolve("bomb.png");
        byte[] png = Files.readAllBytes(stored("png", drawn(10, 10)));
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return Files.write(picture, png);
    }

    @Test
    void ofALargePictureNoMoreThanFourMillionPixelsAreKeptWhateverItsShape() {
        assertThat(Pictures.step(1000, 800, 640)).isEqualTo(1);
        assertThat(Pictures.step(8000, 4000, 640)).isEqualTo(3);
        assertThat(Pictures.step(32_768, 976, 640)).isEqualTo(3);
        assertThat(Pictures.step(1, 32_000_000, 640)).isEqualTo(8);
    }

    @Test
    void whatIsDamagedIsNoPicture() throws IOException {
        Path damaged = folder.resolve("damaged.png");
        byte[] png = Files.readAllBytes(stored("png", drawn(300, 300)));
        Files.write(damaged, java.util.Arrays.copyOf(png, 60));

        assertThat(pictures.read(damaged, "image/png", 640)).isEmpty();
    }

    @Test
    void theMiddleBecomesASquare() throws IOException {
        Picture picture =
                pictures.read(stored("png", drawn(900, 300)), "image/png", 256).orElseThrow();

        BufferedImage square =
                ImageIO.read(new ByteArrayInputStream(picture.square(256).bytes()));
        assertThat(square)
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(256, 256);
    }

    private Path stored(String format, BufferedImage image) throws IOException {
        Path path = folder.resolve("picture." + format);
        try (OutputStream out = Files.newOutputStream(path)) {
            ImageIO.write(image, format, out);
        }
        return path;
    }

    /** The left half red, the right half blue. */
    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) image.setRGB(x, y, x < width / 2 ? 0xFF0000 : 0x0000FF);
        }
        return image;
    }

    /** With an EXIF segment that says orientation 6. */
    private Path turnedRight(Path jpeg) throws IOException {
        byte[] plain = Files.readAllBytes(jpeg);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(plain, 0, 2);
        with.write(exif);
        with.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve("turned.jpg"), with.toByteArray());
    }
}
