package io.saleslore.tools.play;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.Locale;

/** Who takes a turn. */
public enum DialogueSide {
  SELLER(Speaker.MARKETER),
  BUYER(Speaker.CUSTOMER);

  private final Speaker vocabulary;

  DialogueSide(Speaker vocabulary) {
    this.vocabulary = vocabulary;
  }

  Speaker vocabulary() {
    return vocabulary;
  }

  /**
   * The side spelled so.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static DialogueSide of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
