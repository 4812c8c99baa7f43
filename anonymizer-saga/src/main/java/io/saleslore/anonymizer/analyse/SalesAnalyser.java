package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.SentenceEncoder;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads messages in five languages; safe for many threads. */
public final class SalesAnalyser implements SituationAnalyser {
  /** On messages of other writers about as many objections are missed as seen where none is. */
  private static final double OBJECTION_FLOOR = 0.45;

  /** From here on, praise beside the objection does not count. */
  private static final double SURE_OBJECTION = 0.8;

  private static final double APPROACH_FLOOR = 0.5;

  private final CodeReader objections;
  private final CodeReader approaches;
  private final CodeReader reactions;
  private final LanguageDetector languages;
  private final Optional<SentenceEncoder> encoder;

  /** One that uses the sentence encoder where its native code runs. */
  public SalesAnalyser() {
    this(SentenceEncoder.load());
  }

  private SalesAnalyser(Optional<SentenceEncoder> encoder) {
    this.objections = new CodeReader(Classifiers.load("objection"), OBJECTION_FLOOR);
    this.approaches = new CodeReader(Classifiers.load("approach"), APPROACH_FLOOR);
    this.reactions = new CodeReader(Classifiers.load("reaction"), 0);
    this.languages = new LanguageDetector(Classifiers.load("language"));
    this.encoder = encoder;
  }

  /** One that reads words alone: faster, and less right. */
  public static SalesAnalyser withoutEncoder() {
    return new SalesAnalyser(Optional.empty());
  }

  @Override
  public Analysis analyse(String text, @Nullable Speaker speaker) {
    var words = MessageText.of(text);
    var language = languages.of(words);
    if (words.isEmpty() || !language.isUnderstood()) {
      return new Analysis(null, null, null, 0, language, List.of(), List.of());
    }
    if (speaker != null) {
      return speaker == Speaker.CUSTOMER ? customers(words, language) : marketers(words, language);
    }
    var asCustomers = customers(words, language);
    if (asCustomers.objection() != null) {
      return asCustomers;
    }
    var asMarketers = marketers(words, language);
    return asMarketers.approach() == null ? asCustomers : asMarketers;
  }

  private Analysis customers(MessageText words, Language language) {
    var seen = read(words, objections);
    var objection = seen.code();
    return new Analysis(
        objection.map(each -> Objection.of(each.code())).orElse(null),
        null,
        reaction(reactions.read(seen.message()), objection),
        objection.map(LikelyCode::probability).orElse(0.0),
        language,
        seen.likeliest(),
        seen.evidence());
  }

  private Analysis marketers(MessageText words, Language language) {
    var seen = read(words, approaches);
    var approach = seen.code();
    return new Analysis(
        null,
        approach.map(each -> Approach.of(each.code())).orElse(null),
        null,
        approach.map(LikelyCode::probability).orElse(0.0),
        language,
        seen.likeliest(),
        seen.evidence());
  }

  /** The encoder takes far longer than the words, so it is asked only where they leave a doubt. */
  private SeenCodes read(MessageText words, CodeReader reader) {
    var seen = reader.read(words);
    return encoder.isEmpty() || seen.isSure()
        ? seen
        : reader.read(words.with(encoder.map(known -> known.vector(words.text()))));
  }

  private static Reaction reaction(SeenCodes seen, Optional<LikelyCode> objection) {
    var likeliest = Reaction.of(seen.likeliest().getFirst().code());
    boolean objects = objection.filter(each -> each.probability() >= SURE_OBJECTION).isPresent();
    return objects && likeliest == Reaction.POSITIVE ? Reaction.NEGATIVE : likeliest;
  }
}
