package io.saleslore.anonymizer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesAnalyserTest {
  private final SalesAnalyser analyser = new SalesAnalyser();

  @Test
  void a_quote_is_no_approach() {
    assertThat(marketer("Hi John from ABC Corp, here's your quote: $5,000").approach()).isNull();
    assertThat(marketer("Hi <PERSON> from <ORGANISATION>, here's your quote: $5,000").approach())
        .isNull();
  }

  @Test
  void too_expensive_is_a_budget_objection() {
    assertThat(customer("That seems expensive for our budget").objection())
        .isEqualTo(Objection.BUDGET);
  }

  @Test
  void the_calculator_is_an_approach() {
    assertThat(marketer("Let me show you the ROI calculator...").approach())
        .isEqualTo(Approach.ROI_CALCULATOR);
  }

  @Test
  void who_asks_for_the_contract_is_glad_and_objects_to_nothing() {
    Analysis seen = customer("Interesting, send me the contract");

    assertThat(seen.reaction()).isEqualTo(Reaction.POSITIVE);
    assertThat(seen.objection()).isNull();
  }

  @Test
  void haggling_is_a_budget_objection() {
    for (String text :
        List.of("would you take 25 less?", "can you do 180?", "lowest i can go is 60")) {
      assertThat(customer(text).objection()).as(text).isEqualTo(Objection.BUDGET);
    }
  }

  @Test
  void only_customers_object_and_react_and_only_marketers_approach() {
    String text = "That is too expensive. You can pay in installments. Sounds good.";

    assertThat(marketer(text).objection()).isNull();
    assertThat(marketer(text).reaction()).isNull();
    assertThat(customer(text).approach()).isNull();
    Analysis either = analyser.analyse(text, null);
    assertThat(either.objection()).isEqualTo(Objection.BUDGET);
    assertThat(either.approach()).isEqualTo(Approach.PAYMENT_PLAN);
    assertThat(either.reaction()).isNotNull();
  }

  @Test
  void what_is_not_sure_is_not_seen() {
    for (String text : List.of("", " ", "qwzx vbnt", "the train leaves at nine", "😀")) {
      assertThat(analyser.analyse(text, null).objection()).as(text).isNull();
    }
    assertThat(analyser.analyse("", null)).isEqualTo(new Analysis(null, null, null, 0));
  }

  @Test
  void whatever_is_seen_is_surer_than_the_threshold() {
    for (LabelledSentence example : LabelledSentences.read("objections.txt")) {
      Analysis seen = customer(example.text());
      if (seen.objection() != null) {
        assertThat(seen.confidence()).isBetween(SalesAnalyser.SURE, 1.0);
      }
    }
  }

  @Test
  void many_threads_read_the_same() {
    var expected = customer("That seems expensive for our budget");
    var seen =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(_ -> customer("That seems expensive for our budget"))
            .toList();

    assertThat(seen).isEqualTo(Collections.nCopies(2_000, expected));
  }

  private Analysis customer(String text) {
    return analyser.analyse(text, Speaker.CUSTOMER);
  }

  private Analysis marketer(String text) {
    return analyser.analyse(text, Speaker.MARKETER);
  }
}
