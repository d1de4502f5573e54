package org.filingpress.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures of a template go into a PDF. */
class PictureTypeTests {

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void picturesOfUsualSizeDo(String format) throws Exception {
    assertThat(PictureType.of(picture(format))).isEqualTo("image/" + format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif"})
  void aSmallFileThatUnpacksToAHugePictureDoesNot(String format) throws Exception {
    byte[] bomb = picture(format);
    if (format.equals("png")) {
      ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    } else {
      ByteBuffer.wrap(bomb)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putShort(6, (short) 60_000)
          .putShort(8, (short) 60_000);
    }
    assertThat(PictureType.of(bomb)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIF8", "BM", "<svg/>", "%PDF-1.7"})
  void whatIsNoPictureDoesNot(String content) {
    assertThat(PictureType.of(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isNull();
  }

  private static byte[] picture(String format) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
