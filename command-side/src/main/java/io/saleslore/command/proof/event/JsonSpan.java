package io.saleslore.command.proof.event;

/** Finds where a JSON value ends, without reading what it says. */
final class JsonSpan {
  private static final int NONE = -1;

  private JsonSpan() {}

  /**
   * Whether these bytes are one value on one line, so that they can stand in a line as they are.
   */
  static boolean isOneValue(byte[] json) {
    return json.length > 0 && end(json, 0, json.length) == json.length;
  }

  /** Behind the value that begins there; -1 if there is none, or a control character in it. */
  static int end(byte[] json, int from, int limit) {
    if (from >= limit) {
      return NONE;
    }
    return switch (json[from]) {
      case '{', '[' -> endOfNested(json, from, limit);
      case '"' -> endOfString(json, from, limit);
      default -> endOfWord(json, from, limit);
    };
  }

  static boolean isControl(byte letter) {
    return letter >= 0 && letter < ' ';
  }

  private static int endOfNested(byte[] json, int from, int limit) {
    var brackets = new OpenBrackets();
    int at = from;
    while (at >= 0 && at < limit) {
      byte letter = json[at];
      if (isControl(letter) || !brackets.fits(letter)) {
        return NONE;
      }
      at = letter == '"' ? endOfString(json, at, limit) : at + 1;
      if (brackets.areClosed()) {
        return at;
      }
    }
    return NONE;
  }

  private static int endOfString(byte[] json, int from, int limit) {
    for (int at = from + 1; at < limit; at++) {
      if (json[at] == '"') {
        return at + 1;
      }
      if (json[at] == '\\') {
        at++;
      }
      if (at < limit && isControl(json[at])) {
        return NONE;
      }
    }
    return NONE;
  }

  /** A number, true, false or null. */
  private static int endOfWord(byte[] json, int from, int limit) {
    int at = from;
    while (at < limit && isOfWord(json[at])) {
      at++;
    }
    return at == from ? NONE : at;
  }

  private static boolean isOfWord(byte letter) {
    return letter >= '0' && letter <= '9'
        || letter >= 'a' && letter <= 'z'
        || letter == '-'
        || letter == '+'
        || letter == '.'
        || letter == 'E';
  }
}
