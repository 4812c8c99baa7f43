package io.saleslore.anonymizer.scrub.span;

/** Where personal data stands: UTF-16 offsets into the text, end exclusive. */
public record Span(int start, int end, SpanType type) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a span begins at 0 or later and is not empty");
    }
  }

  boolean touches(Span other) {
    return start < other.end && other.start < end;
  }

  boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  Span joined(Span other) {
    return new Span(
        Math.min(start, other.start),
        Math.max(end, other.end),
        type.compareTo(other.type) <= 0 ? type : other.type);
  }
}
