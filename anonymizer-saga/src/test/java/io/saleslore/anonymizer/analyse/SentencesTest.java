package io.saleslore.anonymizer.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a text to what the models see of its sentences. */
class SentencesTest {
  @Test
  void a_text_is_cut_at_the_ends_of_sentences_and_a_price_stays_whole() {
    assertThat(SentenceSplitter.of("Hi. It costs $1.50! Ok? yes; no"))
        .containsExactly("Hi.", "It costs $1.50!", "Ok?", "yes", "no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void a_text_without_words_has_no_sentence(String text) {
    assertThat(SentenceSplitter.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$500|$9",
        "€ 1,500.50|$9",
        "50k|9",
        "12|9",
        "10:30|9:9",
        "4pm|9:9",
        "3rd|9th",
        "21st|9th",
        "1999|year",
        "2026|year",
        "1850|9",
        "?|?",
        "<PHONE>|<PHONE>",
        "It’s|its",
        "DON'T|dont"
      })
  void figures_are_alike_and_words_lose_case_and_apostrophe(String text, String token) {
    assertThat(SentenceFeatures.of(text)).startsWith(token, "^ " + token);
  }

  @Test
  void words_are_seen_alone_with_the_one_before_and_at_the_end() {
    assertThat(SentenceFeatures.of("we go now"))
        .containsExactly("we", "^ we", "go", "we go", "now", "go now", "now $");
    assertThat(SentenceFeatures.of("")).containsExactly("^ $");
  }

  @Test
  void cue_words_are_seen_whatever_their_ending() {
    for (var word : List.of("budget", "budgets", "expensive", "pricey", "prices")) {
      assertThat(CueWords.of(word)).as(word).containsExactly("money");
      assertThat(SentenceFeatures.of(word)).as(word).contains("cue money");
    }
    assertThat(CueWords.of("cashmere")).as("no star, no other ending").isEmpty();
    assertThat(CueWords.of("xyz")).isEmpty();
    assertThat(CueWords.of("")).isEmpty();
  }

  @Test
  void labelled_sentences_are_read_below_their_code() {
    var sentences = LabelledSentences.read("reactions.txt");
    assertThat(sentences).hasSizeGreaterThan(100).allMatch(each -> !each.text().isBlank());
    assertThat(sentences.stream().map(LabelledSentence::text))
        .noneMatch(text -> text.startsWith("["));
    assertThatThrownBy(() -> LabelledSentences.read("missing.txt"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("missing.txt");
  }

  @Test
  void a_model_guesses_one_of_its_codes_and_how_surely() {
    var model = CodeClassifier.load(CodeClassifier.OBJECTIONS);
    var guess = model.guess(SentenceFeatures.of("that is far too expensive"));
    assertThat(guess.code()).isEqualTo("budget");
    assertThat(guess.confidence()).isBetween(SalesAnalyser.SURE, 1.0);
    assertThat(guess.isNone()).isFalse();
    var codes = LabelledSentences.read("objections.txt").stream().map(LabelledSentence::code);
    assertThat(
            Stream.of("qwzx", "", "the train leaves").map(SentenceFeatures::of).map(model::guess))
        .extracting(CodeClassifier.Guess::code)
        .isSubsetOf(codes.toList());
  }

  @Test
  void every_model_is_there() {
    assertThat(SalesAnalyser.MODELS).containsExactly("objections", "approaches", "reactions");
    assertThat(SalesAnalyser.MODELS.stream().map(CodeClassifier::load)).doesNotContainNull();
    assertThatThrownBy(() -> CodeClassifier.load("missing")).hasMessage("no trained model missing");
  }

  @Test
  void the_same_sentence_has_the_same_features() {
    var sentence = "We can't pay $5,000 before the 3rd of June, can we?";
    assertThat(Arrays.asList(SentenceFeatures.of(sentence)))
        .isEqualTo(Arrays.asList(SentenceFeatures.of(sentence)))
        .contains("cant pay", "$9", "9th", "? $");
  }
}
