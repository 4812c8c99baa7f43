package io.saleslore.anonymizer.analyse.training;

import io.saleslore.anonymizer.analyse.conversation.ConversationCounts;
import io.saleslore.anonymizer.analyse.conversation.ConversationModel;
import io.saleslore.anonymizer.analyse.conversation.LabelPriors;
import io.saleslore.anonymizer.analyse.conversation.TurnLabels;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Counts how the chats of a corpus go on, and how frequent its labels are. */
final class ConversationTraining {
  private static final double SEEN_BEFORE = 1;

  private ConversationTraining() {}

  static ConversationModel train(List<CorpusMessage> corpus) {
    var counts = new ConversationCounts();
    String before = "";
    for (CorpusMessage each : corpus.stream().filter(each -> each.chat() > 0).toList()) {
      var chat = each.writer() + " " + each.chat();
      if (!chat.equals(before)) {
        counts.beginChat();
      }
      counts.add(reading(each));
      before = chat;
    }
    return counts.model(priors(corpus));
  }

  private static TurnLabels reading(CorpusMessage said) {
    if (said.side().equals("marketer")) {
      var approach = Code.find(Approach.class, said.label());
      return new TurnLabels(null, null, approach.orElse(null));
    }
    var objection = Code.find(Objection.class, said.label());
    return new TurnLabels(objection.orElse(null), said.reaction(), null);
  }

  private static LabelPriors priors(List<CorpusMessage> corpus) {
    return new LabelPriors(
        shares(
            Objection.values().length + 1,
            corpus.stream().filter(ReadingTask.OBJECTION::isAbout),
            each -> reading(each).code()),
        shares(
            TurnLabels.REACTIONS.size(),
            corpus.stream().filter(ReadingTask.REACTION::isAbout),
            each -> TurnLabels.REACTIONS.indexOf(each.reaction())),
        shares(
            Approach.values().length + 1,
            corpus.stream().filter(ReadingTask.APPROACH::isAbout),
            each -> reading(each).code()));
  }

  private static double[] shares(
      int labels, Stream<CorpusMessage> messages, ToIntFunction<CorpusMessage> label) {
    double[] counts = new double[labels];
    Arrays.fill(counts, SEEN_BEFORE);
    messages.forEach(each -> counts[label.applyAsInt(each)]++);
    return LabelPriors.shares(counts);
  }
}
