package io.saleslore.anonymizer.scrub.tagger.training;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text whose names are known. */
record NameExample(String text, List<NameLabel> labels) {
  private static final Pattern CONTACT =
      Pattern.compile("https?://\\S+|(?<![\\p{L}\\p{N}_])[@#](?=\\p{N}*[\\p{L}_])[\\p{L}\\p{N}_]+");

  NameExample lower() {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? new NameExample(lower, labels) : this;
  }

  NameExample upper() {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.length() == text.length() ? new NameExample(upper, labels) : this;
  }

  /** The same text with a placeholder for every name, so that nothing in it is one any more. */
  NameExample hidden() {
    var out = new StringBuilder();
    int at = 0;
    for (NameLabel label : labels) {
      if (label.start() < at) {
        return this;
      }
      String type = label.type().equals("ORG") ? "ORGANISATION" : label.type();
      out.append(text, at, label.start()).append('<').append(type).append('>');
      at = label.end();
    }
    return new NameExample(out.append(text.substring(at)).toString(), List.of());
  }

  /** The same text as the tagger meets it: handles, tags and links are hidden before. */
  NameExample withoutContacts() {
    var contact = CONTACT.matcher(text);
    var out = new StringBuilder();
    List<NameLabel> moved = labels;
    int at = 0;
    while (contact.find()) {
      String type = contact.group().charAt(0) == 'h' ? "<URL>" : "<HANDLE>";
      int start = out.append(text, at, contact.start()).length();
      out.append(type);
      at = contact.end();
      moved = moved(moved, start, at - contact.start(), type.length());
    }
    return new NameExample(out.append(text.substring(at)).toString(), moved);
  }

  private static List<NameLabel> moved(List<NameLabel> labels, int start, int before, int behind) {
    return labels.stream()
        .filter(each -> each.end() <= start || each.start() >= start + before)
        .map(each -> each.start() < start ? each : each.moved(behind - before))
        .toList();
  }
}
