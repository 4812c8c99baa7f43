package io.saleslore.anonymizer.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesAnalyserTest {
  private static final SalesAnalyser ANALYSER = new SalesAnalyser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "That seems expensive for our budget|budget",
        "would you take 25 less?|budget",
        "I have to ask my husband first|authority",
        "we already buy from somebody else and are happy|competitor",
        "how do I know this is not a scam|trust",
        "call me after the harvest, not now|timing",
        "la verdad esta muy caro|budget",
        "ta muito caro, nao cabe no nosso orcamento|budget",
        "kemahalan kak, budget ga cukup|budget",
        "bahut mehenga hai bhai, itna budget nahi|budget"
      })
  void objections_are_seen_in_every_language_that_is_read(String text, String code) {
    assertThat(customer(text).objection()).as(text).isEqualTo(Objection.of(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "price is fine, no problem with the budget",
        "that's cheaper than i thought, nice",
        "My boss already said yes, go ahead",
        "how much is it with delivery?",
        "el precio no es problema, me gusta",
        "o preco ta otimo, pode mandar",
        "harga ga masalah kak, lanjut",
        "paise ki koi dikkat nahi hai",
        "Interesting, send me the contract",
        "ok",
        "see you on Monday"
      })
  void praise_negation_and_questions_are_no_objections(String text) {
    assertThat(customer(text).objection()).as(text).isNull();
  }

  @Test
  void a_quote_is_no_approach_and_the_calculator_is_one() {
    assertThat(marketer("Hi <PERSON> from <ORGANISATION>, here's your quote: $5,000").approach())
        .isNull();
    assertThat(marketer("Let me show you in the calculator when it pays back").approach())
        .isEqualTo(Approach.ROI_CALCULATOR);
  }

  @Test
  void who_is_glad_reacts_positively_and_who_pushes_back_negatively() {
    assertThat(customer("great, let's do it").reaction()).isEqualTo(Reaction.POSITIVE);
    assertThat(customer("holy moly that's a lot").reaction()).isEqualTo(Reaction.NEGATIVE);
  }

  @Test
  void only_customers_object_and_react_and_only_marketers_approach() {
    var text = "That is too expensive. You can pay in installments.";
    assertThat(marketer(text).objection()).isNull();
    assertThat(marketer(text).reaction()).isNull();
    assertThat(customer(text).approach()).isNull();
  }

  @Test
  void a_text_of_nobody_known_is_read_as_the_customers_unless_only_an_approach_is_seen() {
    var objection = ANALYSER.analyse("That is too expensive for us", null);
    assertThat(objection.objection()).isEqualTo(Objection.BUDGET);
    assertThat(objection.approach()).isNull();
    var approach = ANALYSER.analyse("You can pay it in twelve monthly instalments", null);
    assertThat(approach.approach()).isEqualTo(Approach.PAYMENT_PLAN);
    assertThat(approach.reaction()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void where_nothing_is_written_nothing_is_seen(String text) {
    assertThat(ANALYSER.analyse(text, null)).isEqualTo(new Analysis(null, null, null, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "can you send me the price for twenty of them|en",
        "me puedes mandar el precio de veinte piezas por favor|es",
        "voce consegue me mandar o valor de vinte unidades|pt",
        "bisa kirim harga untuk dua puluh unit kak|id",
        "bhai bees piece ka rate bhej do please|hi",
        "das ist mir viel zu teuer, tut mir leid|other",
        "c'est beaucoup trop cher pour nous merci|other",
        "bu bizim i\u00e7in \u00e7ok pahal\u0131 maalesef, sonra konu\u015fal\u0131m|other",
        "\u044d\u0442\u043e \u0434\u043b\u044f \u043d\u0430\u0441"
            + " \u0441\u043b\u0438\u0448\u043a\u043e\u043c"
            + " \u0434\u043e\u0440\u043e\u0433\u043e|other",
        "12 345|unknown"
      })
  void the_language_is_told_and_one_that_is_not_read_shows_nothing(String text, String language) {
    var seen = customer(text);
    assertThat(seen.language().code()).as(text).isEqualTo(language);
    if (seen.language() == Language.OTHER) {
      assertThat(seen.objection()).isNull();
      assertThat(seen.likeliest()).isEmpty();
    }
  }

  @Test
  void the_two_likeliest_codes_come_with_probabilities_and_the_words_that_spoke() {
    var text = "sorry, that is too expensive for us";
    var seen = customer(text);
    assertThat(seen.likeliest()).hasSize(2);
    assertThat(seen.likeliest().getFirst()).isEqualTo(new LikelyCode("budget", seen.confidence()));
    assertThat(seen.likeliest().getFirst().probability())
        .isBetween(seen.likeliest().getLast().probability(), 1.0);
    assertThat(seen.evidence())
        .extracting(each -> text.substring(each.start(), each.end()))
        .anyMatch(words -> words.contains("expensive"));
  }

  @Test
  void without_an_encoder_words_alone_speak() {
    var seen = SalesAnalyser.withoutEncoder().analyse("too expensive for us", Speaker.CUSTOMER);
    assertThat(seen.objection()).isEqualTo(Objection.BUDGET);
  }

  @Test
  void many_threads_read_the_same() {
    var expected = customer("That seems expensive for our budget");
    assertThat(
            IntStream.range(0, 500)
                .parallel()
                .mapToObj(_ -> customer("That seems expensive for our budget").objection())
                .toList())
        .isEqualTo(Collections.nCopies(500, expected.objection()));
  }

  private static Analysis customer(String text) {
    return ANALYSER.analyse(text, Speaker.CUSTOMER);
  }

  private static Analysis marketer(String text) {
    return ANALYSER.analyse(text, Speaker.MARKETER);
  }

  @Test
  void a_clear_objection_stands_in_a_chat_that_ends_in_a_refusal() {
    var read =
        new SalesAnalyser()
            .analyse(
                List.of(
                    new Utterance(Speaker.CUSTOMER, "That seems expensive for our budget", null),
                    new Utterance(Speaker.MARKETER, "", Approach.COST_SAVINGS),
                    new Utterance(Speaker.CUSTOMER, "No thanks, we will pass", null)));
    assertThat(read.getFirst().objection()).isEqualTo(Objection.BUDGET);
    assertThat(read.getFirst().reaction()).isEqualTo(Reaction.NEGATIVE);
    assertThat(read.getLast().reaction()).isEqualTo(Reaction.NEGATIVE);
  }
}
