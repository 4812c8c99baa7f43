package io.saleslore.query.advice.situation;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the objection that a question is about, in its code or else in the customer's words. */
@Component
public record ObjectionReader(SituationAnalyser analyser) {
  /**
   * The objection, read when it is asked for, since a text takes a moment.
   *
   * @throws Rejection.InvalidField at once if there is neither a code nor a text, or if the text is
   *     too long
   */
  public Supplier<ReadObjection> objection(@Nullable Objection given, @Nullable String text) {
    if (given != null) {
      return () -> ReadObjection.given(given);
    }
    if (text == null) {
      throw new Rejection.InvalidField("objection", "is required where there is no text");
    }
    var words = QuestionText.required(text);
    return () -> ReadObjection.in(analyser.analyse(words, Speaker.CUSTOMER));
  }
}
