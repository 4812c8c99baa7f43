package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.conversation.LabelPriors;
import io.saleslore.anonymizer.analyse.conversation.TurnEvidence;
import io.saleslore.anonymizer.analyse.conversation.TurnLabels;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An utterance with what its words alone say.
 *
 * @param seen the objections of a customer's, the approaches of a marketer's; null where nothing
 *     was written, or somebody has coded it by hand
 * @param reactions of a customer
 */
record ReadUtterance(
    Utterance said, Language language, @Nullable SeenCodes seen, @Nullable SeenCodes reactions) {
  static ReadUtterance of(
      Utterance said, MessageInput words, Language language, MessageReader reader) {
    if (words.isEmpty() || said.known() != null || !language.isUnderstood()) {
      return new ReadUtterance(said, language, null, null);
    }
    if (said.speaker() == Speaker.MARKETER) {
      return new ReadUtterance(said, language, reader.approaches(words, language), null);
    }
    var objections = reader.objections(words, language);
    return new ReadUtterance(said, language, objections, reader.reactions(objections));
  }

  TurnEvidence evidence(LabelPriors priors) {
    if (said.known() != null) {
      return TurnEvidence.known(said.known());
    }
    if (seen == null) {
      return TurnEvidence.SILENT;
    }
    return reactions == null
        ? priors.ofMarketer(seen.byCode(List.of(Approach.values())))
        : customers(seen, reactions, priors);
  }

  /** Where the words are likely to object, praise among them is no positive reaction. */
  private static TurnEvidence customers(
      SeenCodes objections, SeenCodes reactions, LabelPriors priors) {
    double[] reacts = reactions.byCode(TurnLabels.REACTIONS);
    if (objections.code().stream().anyMatch(SalesAnalyser::isLikely)) {
      reacts[TurnLabels.REACTIONS.indexOf(Reaction.NEGATIVE)] +=
          reacts[TurnLabels.REACTIONS.indexOf(Reaction.POSITIVE)];
      reacts[TurnLabels.REACTIONS.indexOf(Reaction.POSITIVE)] = 0;
    }
    return priors.ofCustomer(objections.byCode(List.of(Objection.values())), reacts);
  }

  Analysis as(TurnLabels turn) {
    if (said.known() != null) {
      return Analysis.known(said.known());
    }
    if (seen == null) {
      return new Analysis(null, null, null, 0, language, List.of(), List.of());
    }
    Code code = turn.objection() == null ? turn.approach() : turn.objection();
    return new Analysis(
        turn.objection(),
        turn.approach(),
        turn.reaction(),
        code == null ? 0 : seen.confidence(code),
        language,
        seen.likeliest(),
        seen.evidence());
  }
}
