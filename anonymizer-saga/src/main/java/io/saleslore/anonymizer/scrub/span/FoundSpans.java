package io.saleslore.anonymizer.scrub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the recognizers find, in any order and overlapping. */
final class Spans {
  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  private final List<Span> found = new ArrayList<>();

  void add(int start, int end, SpanType type) {
    found.add(new Span(start, end, type));
  }

  void add(Message message, int first, int last, SpanType type) {
    add(message.word(first).start(), message.word(last).end(), type);
  }

  /** Disjoint and sorted, each with a letter or digit in it, none on a placeholder. */
  List<Span> settled(Message message) {
    var settled = new ArrayList<Span>();
    for (Span span : joined()) {
      cut(span, message, settled);
    }
    return settled;
  }

  private List<Span> joined() {
    found.sort(IN_ORDER);
    var joined = new ArrayList<Span>();
    for (Span span : found) {
      if (!joined.isEmpty() && joined.getLast().touches(span)) {
        joined.set(joined.size() - 1, joined.getLast().joined(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static void cut(Span span, Message message, List<Span> into) {
    int from = span.start();
    for (Word placeholder : message.placeholders()) {
      if (placeholder.start() < span.end() && placeholder.end() > from) {
        trimmed(from, placeholder.start(), span.type(), message.text(), into);
        from = placeholder.end();
      }
    }
    trimmed(from, span.end(), span.type(), message.text(), into);
  }

  private static void trimmed(int start, int end, SpanType type, String text, List<Span> into) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    if (from < to && text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
      into.add(new Span(from, to, type));
    }
  }
}
