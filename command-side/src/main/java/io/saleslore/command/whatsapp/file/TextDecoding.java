package io.saleslore.command.whatsapp.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** Finds the encoding of a text by its byte order mark, or by where its zero bytes are. */
final class TextDecoding {
  private static final int HEAD_BYTES = 512;

  private TextDecoding() {}

  /** Malformed bytes become U+FFFD, so that no line is lost; a byte order mark is left out. */
  static Reader reader(InputStream in) throws IOException {
    var bytes = new BufferedInputStream(in, 1 << 16);
    bytes.mark(HEAD_BYTES);
    byte[] head = bytes.readNBytes(HEAD_BYTES);
    bytes.reset();
    bytes.skipNBytes(markLength(head));
    return new InputStreamReader(bytes, charset(head));
  }

  private static int markLength(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
  }

  private static Charset charset(byte[] head) {
    if (startsWith(head, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    int even = countZeros(head, 0);
    int odd = countZeros(head, 1);
    int many = head.length / 8;
    if (odd > many && odd > 2 * even) {
      return UTF_16LE;
    }
    return even > many && even > 2 * odd ? UTF_16BE : UTF_8;
  }

  private static int countZeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
