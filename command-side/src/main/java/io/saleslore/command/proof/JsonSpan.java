package io.saleslore.command.proof;

/** Finds where a JSON value ends, without reading what it says. */
final class JsonSpan {
  private static final int DEEPEST = Long.SIZE;
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

  private static int endOfNested(byte[] json, int from, int limit) {
    long objects = 0;
    int depth = 0;
    int at = from;
    while (at < limit) {
      byte letter = json[at];
      switch (letter) {
        case '{', '[' -> {
          if (++depth > DEEPEST) {
            return NONE;
          }
          objects = objects << 1 | (letter == '{' ? 1 : 0);
        }
        case '}', ']' -> {
          if ((objects & 1) != (letter == '}' ? 1 : 0)) {
            return NONE;
          }
          objects >>>= 1;
          if (--depth == 0) {
            return at + 1;
          }
        }
        case '"' -> {
          int end = endOfString(json, at, limit);
          if (end == NONE) {
            return NONE;
          }
          at = end - 1;
        }
        default -> {
          if (letter >= 0 && letter < ' ') {
            return NONE;
          }
        }
      }
      at++;
    }
    return NONE;
  }

  private static int endOfString(byte[] json, int from, int limit) {
    for (int at = from + 1; at < limit; at++) {
      byte letter = json[at];
      if (letter == '"') {
        return at + 1;
      }
      if (letter == '\\') {
        at++;
        if (at < limit && json[at] >= 0 && json[at] < ' ') {
          return NONE;
        }
      } else if (letter >= 0 && letter < ' ') {
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
