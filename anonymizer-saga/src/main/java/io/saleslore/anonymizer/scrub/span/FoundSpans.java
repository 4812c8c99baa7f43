package io.saleslore.anonymizer.scrub.span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what the recognizers find, in any order and overlapping. */
public final class FoundSpans {
  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  private final List<Span> found = new ArrayList<>();
  private final List<Span> kept = new ArrayList<>();

  /** Adds a span by its offsets. */
  public void add(int start, int end, SpanType type) {
    found.add(new Span(start, end, type));
  }

  /** Adds a span from one word to another, both included. */
  public void add(TokenizedText message, int first, int last, SpanType type) {
    add(message.word(first).start(), message.word(last).end(), type);
  }

  /** Adds every place where the pattern is found. */
  public void addAll(Pattern pattern, TokenizedText message, SpanType type) {
    Matcher matcher = pattern.matcher(message.text());
    while (matcher.find()) {
      add(matcher.start(), matcher.end(), type);
    }
  }

  /** Keeps every place where the pattern is found: no span that lies inside it counts. */
  public void keepAll(Pattern pattern, TokenizedText message) {
    Matcher matcher = pattern.matcher(message.text());
    while (matcher.find()) {
      kept.add(new Span(matcher.start(), matcher.end(), SpanType.ID));
    }
  }

  /** Disjoint and sorted, each with a letter or digit in it, none on a placeholder. */
  public List<Span> settled(TokenizedText message) {
    var settled = new ArrayList<Span>();
    for (Span span : joined()) {
      cut(span, message, settled);
    }
    return settled;
  }

  private boolean isKept(Span span) {
    return kept.stream().anyMatch(each -> each.contains(span));
  }

  private List<Span> joined() {
    found.removeIf(this::isKept);
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

  private static void cut(Span span, TokenizedText message, List<Span> into) {
    int from = span.start();
    for (Word placeholder : message.placeholders()) {
      if (placeholder.start() < span.end() && placeholder.end() > from) {
        trim(from, placeholder.start(), span.type(), message.text(), into);
        from = placeholder.end();
      }
    }
    trim(from, span.end(), span.type(), message.text(), into);
  }

  private static void trim(int start, int end, SpanType type, String text, List<Span> into) {
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
