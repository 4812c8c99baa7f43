package io.saleslore.anonymizer.scrub.span;

/** What kind of personal data a span holds; where spans overlap, the kind named first wins. */
public enum SpanType {
  EMAIL,
  URL,
  HANDLE,
  IBAN,
  CARD,
  ADDRESS,
  DATE,
  PHONE,
  ID,
  ORGANISATION,
  PERSON;

  /** What stands in a scrubbed text instead, as {@code <PHONE>}. */
  public String placeholder() {
    return "<" + name() + ">";
  }
}
