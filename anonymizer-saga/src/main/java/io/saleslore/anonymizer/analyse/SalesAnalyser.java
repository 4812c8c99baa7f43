package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.CodeClassifier.Guess;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a text sentence by sentence and sees only what it is sure of; safe for many threads. */
public final class SalesAnalyser implements SituationAnalyser {
  /** The names of its models, which are also those of the sentences they are trained on. */
  public static final List<String> MODELS =
      List.of(CodeClassifier.OBJECTIONS, CodeClassifier.APPROACHES, CodeClassifier.REACTIONS);

  static final double SURE = 0.5;

  private final CodeClassifier objections = CodeClassifier.load(CodeClassifier.OBJECTIONS);
  private final CodeClassifier approaches = CodeClassifier.load(CodeClassifier.APPROACHES);
  private final CodeClassifier reactions = CodeClassifier.load(CodeClassifier.REACTIONS);

  @Override
  public Analysis analyse(String text, @Nullable Speaker speaker) {
    List<String[]> sentences =
        SentenceSplitter.of(text).stream().map(SentenceFeatures::of).toList();
    Optional<Guess> objection = seen(objections, sentences, speaker != Speaker.MARKETER);
    Optional<Guess> reaction = seen(reactions, sentences, speaker != Speaker.MARKETER);
    Optional<Guess> approach = seen(approaches, sentences, speaker != Speaker.CUSTOMER);
    return new Analysis(
        objection.map(each -> Objection.of(each.code())).orElse(null),
        approach.map(each -> Approach.of(each.code())).orElse(null),
        reaction.map(each -> Reaction.of(each.code())).orElse(null),
        objection.or(() -> approach).or(() -> reaction).map(Guess::confidence).orElse(0.0));
  }

  private static Optional<Guess> seen(
      CodeClassifier model, List<String[]> sentences, boolean mayBeSeen) {
    if (!mayBeSeen) {
      return Optional.empty();
    }
    return sentences.stream()
        .map(model::guess)
        .filter(each -> !each.isNone() && each.confidence() >= SURE)
        .max(Comparator.comparingDouble(Guess::confidence));
  }
}
