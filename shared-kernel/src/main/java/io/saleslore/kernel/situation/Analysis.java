package io.saleslore.kernel.situation;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a text; null where nothing was seen.
 *
 * @param confidence the probability of the objection (of the approach where there is none), 0 to 1
 * @param language of the text; nothing is seen in one that is not understood
 * @param likeliest the two likeliest objections (approaches where there is no objection), the
 *     likelier first, whether or not they are likely enough to be seen
 * @param evidence the words that spoke most for the first of these, in the order of the text
 */
public record Analysis(
    @Nullable Objection objection,
    @Nullable Approach approach,
    @Nullable Reaction reaction,
    double confidence,
    Language language,
    List<LikelyCode> likeliest,
    List<TextRange> evidence) {
  /** Nothing was seen. */
  public static final Analysis NOTHING = new Analysis(null, null, null, 0);

  public Analysis {
    likeliest = List.copyOf(likeliest);
    evidence = List.copyOf(evidence);
  }

  /** Codes alone, as somebody who has coded a text by hand knows them. */
  public Analysis(
      @Nullable Objection objection,
      @Nullable Approach approach,
      @Nullable Reaction reaction,
      double confidence) {
    this(objection, approach, reaction, confidence, Language.UNKNOWN, List.of(), List.of());
  }

  /** An approach that somebody has coded by hand. */
  public static Analysis known(Approach approach) {
    return new Analysis(null, approach, null, 1);
  }

  /** The same where no objection was raised. */
  public Analysis withoutObjection() {
    return new Analysis(null, approach, reaction, confidence, language, likeliest, evidence);
  }
}
