package io.saleslore.command.whatsapp;

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
final class Encodings {
  private static final int LOOK = 512;

  private Encodings() {}

  /** Malformed bytes become U+FFFD, so that no line is lost; a byte order mark is left out. */
  static Reader reader(InputStream in) throws IOException {
    var bytes = new BufferedInputStream(in, 1 << 16);
    bytes.mark(LOOK);
    byte[] head = bytes.readNBytes(LOOK);
    bytes.reset();
    bytes.skipNBytes(mark(head));
    return new InputStreamReader(bytes, charset(head));
  }

  private static int mark(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
  }

  private static Charset charset(byte[] head) {
    if (starts(head, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    if (starts(head, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    int even = zeros(head, 0);
    int odd = zeros(head, 1);
    int many = head.length / 8;
    if (odd > many && odd > 2 * even) {
      return UTF_16LE;
    }
    return even > many && even > 2 * odd ? UTF_16BE : UTF_8;
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
