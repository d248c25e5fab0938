package tw.portfolio.render.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Arrays;
import java.util.Map;
import tw.portfolio.render.pdf.document.Plate;

/** An address as a QR code, black on white, with the quiet zone that readers need. */
final class QrCode {
    private static final int PIXELS_PER_MODULE = 6;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M, // 15 % may be lost to a fold or a stain
            EncodeHintType.MARGIN,
            4); // ISO/IEC 18004: four modules

    private QrCode() {}

    /** Returns the picture; the text is ASCII of at most 400 characters. */
    static Plate plate(String text) {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
        }
        int width = modules.getWidth() * PIXELS_PER_MODULE;
        byte[] samples = new byte[width * width * 3];
        Arrays.fill(samples, (byte) 0xFF);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                if (modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE)) {
                    Arrays.fill(samples, (y * width + x) * 3, (y * width + x) * 3 + 3, (byte) 0);
                }
            }
        }
        return Plate.samples(width, width, samples);
    }
}
