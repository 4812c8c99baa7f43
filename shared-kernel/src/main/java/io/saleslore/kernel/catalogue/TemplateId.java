package io.saleslore.kernel.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.saleslore.kernel.release.Dimension;

/** The catalogue's own number of a template, never used for another one. */
public record TemplateId(int number) implements Comparable<TemplateId> {
  private static final String PREFIX = "template-";

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException unless it is 1 to 999,999
   */
  public TemplateId {
    if (!Dimension.TEMPLATE.holds(PREFIX + number)) {
      throw new IllegalArgumentException("a template's number is 1 to 999999");
    }
  }

  /**
   * The template spelled so.
   *
   * @throws IllegalArgumentException if it is not spelled as {@code template-12}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TemplateId of(String code) {
    if (!Dimension.TEMPLATE.holds(code)) {
      throw new IllegalArgumentException("a template is named as in template-12");
    }
    return new TemplateId(Integer.parseInt(code.substring(PREFIX.length())));
  }

  /** How it is stored and shown, and the code under which its use is counted. */
  @JsonValue
  public String code() {
    return PREFIX + number;
  }

  @Override
  public int compareTo(TemplateId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return code();
  }
}
