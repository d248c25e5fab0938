package tw.portfolio.render.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes pictures: the same pixels give the same bytes, and nothing but pixels is written. */
final class Encoder {
    private static final float JPEG_QUALITY = 0.85f;
    private static final float PNG_QUALITY = 0f; // 0 compresses most

    private Encoder() {}

    static byte[] encode(BufferedImage image, PictureType type) throws IOException {
        BufferedImage drawn = type == PictureType.JPEG ? onWhite(image) : image;
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(type == PictureType.JPEG ? JPEG_QUALITY : PNG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = paper.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return paper;
    }
}
