package io.saleslore.command.whatsapp.chat;

import io.saleslore.command.whatsapp.entry.AppNotices;
import io.saleslore.command.whatsapp.header.Header;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the author's name in a line may end: before a colon and a space.
 *
 * @param text where the message begins in the line
 */
record NameCandidate(String name, int text) {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_CANDIDATES = 5;
  private static final Pattern GLUED_NAME = Pattern.compile("(?=.*\\p{L}|\\+)\\S+( \\S+){0,3}");

  /** As below; in brackets a name is known by its colon alone where no space is anywhere. */
  static List<NameCandidate> in(String line, Header header) {
    var found = in(line, header.body());
    return found.isEmpty() && header.form().bracket() ? glued(line, header.body()) : found;
  }

  /** As in "john:how much". */
  private static List<NameCandidate> glued(String line, int from) {
    int colon = line.indexOf(':', from);
    if (colon < 0 || InvisibleMarks.beginsWithAppMark(line.substring(from))) {
      return List.of();
    }
    var name = plainName(line.substring(from, colon));
    boolean isName =
        GLUED_NAME.matcher(name).matches()
            && hasQuotesClosed(name)
            && !AppNotices.isLikeNotice(name)
            && !line.startsWith("//", colon + 1);
    return isName ? List.of(new NameCandidate(name, colon + 1)) : List.of();
  }

  /** All places where the name may end, quotes and brackets closed; the shortest name first. */
  static List<NameCandidate> in(String line, int from) {
    var found = new ArrayList<NameCandidate>();
    int end = Math.min(line.length(), from + 2 * LONGEST_NAME);
    for (int at = from; at < end && found.size() < MOST_CANDIDATES; at++) {
      if (line.charAt(at) == ':' && isEndOfName(line, at, found.isEmpty())) {
        var name = plainName(line.substring(from, at));
        if (!name.isEmpty() && name.length() <= LONGEST_NAME && hasQuotesClosed(name)) {
          found.add(new NameCandidate(name, Math.min(line.length(), at + 2)));
        }
      }
    }
    return withClosedBrackets(found);
  }

  /** The name without the mark of a name that is not among the phone's contacts. */
  static String plainName(String written) {
    var plain = PlainText.trimmed(written);
    return plain.startsWith("~") ? PlainText.trimmed(plain.substring(1)) : plain;
  }

  private static List<NameCandidate> withClosedBrackets(List<NameCandidate> found) {
    var closed = found.stream().filter(each -> hasBracketsClosed(each.name())).toList();
    return closed.isEmpty() ? found : closed;
  }

  private static boolean isEndOfName(String line, int colon, boolean isFirst) {
    return colon + 1 == line.length() ? isFirst : PlainText.isSpace(line.charAt(colon + 1));
  }

  private static boolean hasBracketsClosed(String name) {
    int open = 0;
    for (char c : name.toCharArray()) {
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    return open <= 0;
  }

  /** The app quotes a group's subject; a name does not begin to quote. */
  private static boolean hasQuotesClosed(String name) {
    int open = 0;
    int straight = 0;
    for (char c : name.toCharArray()) {
      straight += c == '"' ? 1 : 0;
      open +=
          switch (c) {
            case '„', '«', '「', '『' -> 1;
            case '”', '»', '」', '』' -> -1;
            case '“' -> open > 0 ? -1 : 1;
            default -> 0;
          };
    }
    return open <= 0 && straight % 2 == 0;
  }
}
