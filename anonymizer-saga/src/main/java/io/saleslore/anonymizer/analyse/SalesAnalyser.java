package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.conversation.ConversationDecoder;
import io.saleslore.anonymizer.analyse.conversation.ConversationModel;
import io.saleslore.anonymizer.analyse.model.SentenceEncoder;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads messages in five languages; safe for many threads. */
public final class SalesAnalyser implements SituationAnalyser {
  /** From here on, praise beside the objection does not count. */
  private static final double LIKELY_OBJECTION = 0.6;

  /** How much praise in a message speaks against an objection in it; chosen by trying. */
  private static final double PRAISE_WEIGHT = 0.4;

  /** One message in three praises. */
  private static final double USUAL_PRAISE = 1 / 3.0;

  private final MessageReader reader;
  private final ConversationModel conversations;

  /**
   * One that uses the sentence encoder where its native code runs. It takes 200 MB of memory and
   * two seconds to load, so it is loaded for the first message in doubt, which waits for it.
   */
  public SalesAnalyser() {
    this(new LoadedEncoder());
  }

  private SalesAnalyser(Supplier<Optional<SentenceEncoder>> encoder) {
    this.reader = new MessageReader(encoder);
    this.conversations = Classifiers.loadConversations();
  }

  /** One that reads words alone: faster, and less right. */
  public static SalesAnalyser withoutEncoder() {
    return new SalesAnalyser(Optional::empty);
  }

  @Override
  public Analysis analyse(String text, @Nullable Speaker speaker) {
    var words = MessageInput.of(text);
    var language = reader.language(words);
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

  /** The language that most of a conversation is in; unknown where too little is written. */
  public Language language(List<Utterance> conversation) {
    return ChatLanguage.of(texts(conversation), reader);
  }

  @Override
  public List<Analysis> analyse(List<Utterance> conversation) {
    var texts = texts(conversation);
    var language = ChatLanguage.of(texts, reader);
    var read =
        IntStream.range(0, texts.size())
            .mapToObj(
                each -> ReadUtterance.of(conversation.get(each), texts.get(each), language, reader))
            .toList();
    var evidence = read.stream().map(each -> each.evidence(conversations.priors())).toList();
    var turns = new ConversationDecoder(conversations).decode(evidence);
    return IntStream.range(0, read.size())
        .mapToObj(each -> read.get(each).as(turns.get(each)))
        .toList();
  }

  private static List<MessageInput> texts(List<Utterance> conversation) {
    return conversation.stream().map(each -> MessageInput.of(each.text())).toList();
  }

  private Analysis customers(MessageInput words, Language language) {
    var seen = reader.objections(words, language);
    var reactions = reader.reactions(seen);
    var objection = seen.code(PRAISE_WEIGHT * praise(reactions));
    return new Analysis(
        objection.map(each -> Objection.of(each.code())).orElse(null),
        null,
        reaction(reactions, objection),
        objection.map(LikelyCode::probability).orElse(0.0),
        language,
        seen.likeliest(),
        seen.evidence());
  }

  private Analysis marketers(MessageInput words, Language language) {
    var seen = reader.approaches(words, language);
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

  private static double praise(SeenCodes reactions) {
    return SeenCodes.logOdds(reactions.probability(Reaction.POSITIVE))
        - SeenCodes.logOdds(USUAL_PRAISE);
  }

  private static Reaction reaction(SeenCodes seen, Optional<LikelyCode> objection) {
    var likeliest = Reaction.of(seen.likeliest().getFirst().code());
    boolean objects = objection.filter(SalesAnalyser::isLikely).isPresent();
    return objects && likeliest == Reaction.POSITIVE ? Reaction.NEGATIVE : likeliest;
  }

  static boolean isLikely(LikelyCode objection) {
    return objection.probability() >= LIKELY_OBJECTION;
  }
}
