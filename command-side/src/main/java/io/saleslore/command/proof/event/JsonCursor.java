package io.saleslore.command.proof.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A place in a line of JSON that moves from left to right over what is known to stand there. */
final class JsonCursor {
  private final byte[] text;
  private final int begin;
  private final int end;
  private int at;

  JsonCursor(byte[] text, int from, int to) {
    this.text = text;
    this.begin = from;
    this.end = to;
    this.at = from;
  }

  void requireEnd() {
    if (at != end) {
      throw unreadable();
    }
  }

  /** The bytes of the value that stands next. */
  byte[] value() {
    int from = at;
    skipValue();
    return Arrays.copyOfRange(text, from, at);
  }

  /** The string that stands next, its escapes resolved. */
  String string() {
    int from = at + 1;
    if (at >= end || text[at] != '"') {
      throw unreadable();
    }
    skipValue();
    var plain = new String(text, from, at - 1 - from, StandardCharsets.UTF_8);
    return plain.indexOf('\\') < 0 ? plain : unescaped(plain);
  }

  void expect(byte[] words) {
    if (!skips(words)) {
      throw unreadable();
    }
  }

  /** Whether these words stand next; then reading goes on behind them. */
  boolean skips(byte[] words) {
    int behind = at + words.length;
    if (behind > end || !Arrays.equals(text, at, behind, words, 0, words.length)) {
      return false;
    }
    at = behind;
    return true;
  }

  private void skipValue() {
    int behind = JsonSpan.end(text, at, end);
    if (behind < 0) {
      throw unreadable();
    }
    at = behind;
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter != '\\') {
        plain.append(letter);
      } else if (text.charAt(i + 1) == 'u') {
        plain.append((char) Integer.parseInt(text, i + 2, i + 6, 16));
        i += 5;
      } else {
        plain.append(text.charAt(++i));
      }
    }
    return plain.toString();
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "this is not an event's line, from byte " + (at - begin) + " on");
  }
}
