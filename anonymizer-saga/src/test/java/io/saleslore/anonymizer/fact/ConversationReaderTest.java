package io.saleslore.anonymizer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.fact.ConversationReader.ReadConversation;
import io.saleslore.anonymizer.fact.ConversationReader.Try;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationReaderTest {
  private final List<String> analysed = new ArrayList<>();
  private final ConversationReader reader =
      new ConversationReader(
          _ -> text -> text.replace("John", "<PERSON>"),
          (text, _) -> {
            analysed.add(text);
            return analysis(text);
          });

  private static Analysis analysis(String text) {
    return new Analysis(
        text.contains("dear") ? Objection.BUDGET : text.contains("later") ? Objection.TIMING : null,
        text.contains("look") ? Approach.DEMO : null,
        text.contains("great") ? Reaction.POSITIVE : null,
        1,
        text.contains("caro") ? Language.ES : Language.EN,
        List.of(),
        List.of());
  }

  @Test
  void what_was_tried_comes_first_and_what_nobody_answered_last() {
    var read =
        reader.read(
            List.of(
                new Utterance(Speaker.CUSTOMER, "too dear, and later please", null),
                new Utterance(Speaker.MARKETER, "look at this", null),
                new Utterance(Speaker.CUSTOMER, "great", null),
                new Utterance(Speaker.CUSTOMER, "but later", null)));
    assertThat(read.tries())
        .containsExactly(
            new Try(Objection.BUDGET, Approach.DEMO, true), new Try(Objection.TIMING, null, false));
  }

  @Test
  void each_text_is_scrubbed_before_it_is_analysed() {
    reader.read(List.of(new Utterance(Speaker.MARKETER, "Hi John", null)));
    assertThat(analysed).containsExactly("Hi <PERSON>");
  }

  @Test
  void what_is_raised_again_before_an_answer_counts_each_time() {
    var read =
        reader.read(
            List.of(
                new Utterance(Speaker.CUSTOMER, "too dear", null),
                new Utterance(Speaker.CUSTOMER, "really too dear", null),
                new Utterance(Speaker.MARKETER, "look at this", null),
                new Utterance(Speaker.CUSTOMER, "still too dear", null)));
    assertThat(read.tries())
        .containsExactly(
            new Try(Objection.BUDGET, Approach.DEMO, false),
            new Try(Objection.BUDGET, null, false),
            new Try(Objection.BUDGET, null, false));
  }

  @Test
  void its_language_is_the_one_it_was_analysed_in() {
    assertThat(reader.read(List.of(new Utterance(Speaker.CUSTOMER, "caro", null))).language())
        .isEqualTo(Language.ES);
    assertThat(reader.read(List.of())).isEqualTo(new ReadConversation(Language.UNKNOWN, List.of()));
  }
}
