package io.saleslore.command.accountability;

import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.vocabulary.Code;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An officer's reason is kept in the clear and for ever, so it is a kind of case and its number,
 * such as {@code complaint 4711/2026}, and no words in which somebody could be named.
 */
public final class CaseReason {
  /** Too short for a telephone number. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}([/.-]\\d{1,4})?");

  private CaseReason() {}

  /**
   * The reason as it is kept.
   *
   * @throws InvalidField if it is missing or says anything else
   */
  public static String of(@Nullable String reason) {
    var words = InvalidField.required("reason", reason).strip().split("\\s+", 2);
    if (words.length < 2
        || Code.find(CaseKind.class, words[0]).isEmpty()
        || !NUMBER.matcher(words[1]).matches()) {
      throw new InvalidField(
          "reason",
          "is kept for ever, so it is a kind of case and its number and no words, such as complaint"
              + " 4711/2026; its kind "
              + CodeParameter.rule(CaseKind.class));
    }
    return words[0] + " " + words[1];
  }
}
