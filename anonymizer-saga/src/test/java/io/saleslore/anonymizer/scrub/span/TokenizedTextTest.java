package io.saleslore.anonymizer.scrub.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hi John, it’s 5K, don’t!|hi/john/it/s/5k/don’t",
        "John's offer and James' one|john/s/offer/and/james/one",
        "e-mail me@abc.com|e/mail/me/abc/com",
        "naïve Käufer in 中文|naïve/käufer/in/中文",
        "<PERSON> of <ORGANISATION>|<person>/of/<organisation>",
        "<NOBODY> < PERSON >|nobody/person"
      })
  void a_text_is_cut_into_words_and_placeholders(String text, String words) {
    assertThat(String.join("/", words(text))).isEqualTo(words);
  }

  @Test
  void a_word_is_where_it_stands() {
    var text = new TokenizedText("Hi, 😀 John");
    var john = text.word(1);
    assertThat(text.text().substring(john.start(), john.end())).isEqualTo("John");
    assertThat(john.length()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "lamp, LETTERS, false",
    "2026, DIGITS, true",
    "5K, MIXED, true",
    "a1, MIXED, true",
    "<PHONE>, PLACEHOLDER, false"
  })
  void a_word_says_what_it_is_made_of(String word, WordKind kind, boolean digits) {
    var only = new TokenizedText(word).word(0);
    assertThat(only.kind()).isEqualTo(kind);
    assertThat(only.hasDigits()).isEqualTo(digits);
    assertThat(only.isLetters()).isEqualTo(kind == WordKind.LETTERS);
    assertThat(only.isDigits()).isEqualTo(kind == WordKind.DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "lamp, LOWER",
    "Lamp, CAPITALISED",
    "ABC, CAPITALS",
    "X, CAPITALISED",
    "iPhone, LOWER"
  })
  void a_word_says_how_it_is_written(String word, LetterCase letterCase) {
    var text = new TokenizedText("the " + word);
    assertThat(text.word(1).letterCase()).isEqualTo(letterCase);
    assertThat(text.word(1).hasCapital()).isEqualTo(letterCase != LetterCase.LOWER);
  }

  @Test
  void in_a_message_that_is_shouted_no_word_has_a_capital() {
    var text = new TokenizedText("CALL JOHN NOW");
    assertThat(IntStream.range(0, text.size()).mapToObj(text::word))
        .allMatch(each -> !each.hasCapital());
  }

  @Test
  void only_the_first_word_of_a_sentence_opens_it() {
    var text = new TokenizedText("Hi John. Call me, please? Thanks");
    assertThat(
            IntStream.range(0, text.size())
                .filter(i -> text.word(i).opens())
                .mapToObj(text::lower)
                .toList())
        .containsExactly("hi", "call", "thanks");
  }

  @ParameterizedTest
  @CsvSource({
    "'John Smith', true",
    "'John-Smith', true",
    "'J. Smith', true",
    "'John. Smith', false",
    "'John, Smith', false",
    "'John (Smith', false"
  })
  void a_word_follows_another_over_blanks_hyphens_and_initials(String text, boolean follows) {
    assertThat(new TokenizedText(text).follows(1)).isEqualTo(follows);
  }

  @Test
  void beyond_either_end_there_is_no_word() {
    var text = new TokenizedText("John Smith");
    assertThat(text.lower(-1)).isEmpty();
    assertThat(text.lower(2)).isEmpty();
    assertThat(text.follows(0)).isFalse();
    assertThat(text.follows(2)).isFalse();
    assertThat(new TokenizedText("").size()).isZero();
  }

  @Test
  void most_words_with_capitals_make_a_title() {
    assertThat(new TokenizedText("This Is A Title").isTitled()).isTrue();
    assertThat(new TokenizedText("This Is only a Title").isTitled()).isFalse();
    assertThat(new TokenizedText("").isTitled()).isFalse();
  }

  @Test
  void digits_and_signs_are_counted_over_the_whole_text() {
    var text = new TokenizedText("call +1 202 @ 5");
    assertThat(text.digits()).isEqualTo(5);
    assertThat(text.has('@')).isTrue();
    assertThat(text.has('#')).isFalse();
  }

  @Test
  void placeholders_are_known_apart() {
    var text = new TokenizedText("<PERSON> wrote to <EMAIL>");
    assertThat(text.placeholders()).extracting(Word::lower).containsExactly("<person>", "<email>");
  }

  private static List<String> words(String text) {
    var tokenized = new TokenizedText(text);
    return IntStream.range(0, tokenized.size()).mapToObj(tokenized::lower).toList();
  }
}
