package io.saleslore.kernel.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.saleslore.kernel.vocabulary.Code;
import java.util.regex.Pattern;

/** The words of a template, with slots such as {@code {customer}} from a closed list. */
public record TemplateText(@JsonValue String text) {
  /** A slot; its name is group 1. */
  public static final Pattern SLOT = Pattern.compile("\\{([a-z-]{1,20})}");

  /** How many characters it has at most. */
  public static final int LONGEST = 600;

  /** How many words it has at least beside its slots. */
  public static final int FEWEST_WORDS = 6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

  /**
   * Checks the text; nothing of it shows in a message.
   *
   * @throws IllegalArgumentException if it is too long, has too few words of its own to be
   *     recognised by, has more slots than every second word, or braces that are no slot
   */
  @JsonCreator
  public TemplateText {
    text = text.strip();
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a template has at most " + LONGEST + " characters");
    }
    if (text.codePoints().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
      throw new IllegalArgumentException("a template has no control characters");
    }
    SLOT.matcher(text).results().forEach(slot -> Code.of(Slot.class, slot.group(1)));
    var own = SLOT.matcher(text).replaceAll(" ");
    if (own.matches("(?s).*[{}<>].*")) {
      throw new IllegalArgumentException("braces stand around the name of a slot only");
    }
    long words = WORD.matcher(own).results().count();
    if (words < FEWEST_WORDS) {
      throw new IllegalArgumentException(
          "a template has at least " + FEWEST_WORDS + " words beside its slots");
    }
    if (SLOT.matcher(text).results().count() * 2 > words) {
      throw new IllegalArgumentException("a template has at most one slot for every two words");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
