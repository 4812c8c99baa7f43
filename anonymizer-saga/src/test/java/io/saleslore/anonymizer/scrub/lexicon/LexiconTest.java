package io.saleslore.anonymizer.scrub.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognized;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lamp",
        "lamps",
        "cities",
        "retried",
        "reopen",
        "untie",
        "sooooo",
        "goodd",
        "okthanks",
        "keyboardpalace"
      })
  void ordinary_words_are_known_in_all_their_forms(String word) {
    assertThat(Lexicon.isOrdinary(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brzeczyk", "john", "smith", "itsok", ""})
  void strange_words_and_names_are_not_ordinary(String word) {
    assertThat(Lexicon.isOrdinary(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "keyboardpalace, true",
    "lampshop, true",
    "okthanks, false",
    "lamps, false",
    "lamp, false",
    "brzeczyk, false"
  })
  void two_words_written_together_are_told_from_other_forms(String word, boolean compound) {
    assertThat(Lexicon.isOnlyCompound(word)).isEqualTo(compound);
  }

  @Test
  void a_name_may_be_a_word_as_well() {
    assertThat(Lexicon.isName("mark")).isTrue();
    assertThat(Lexicon.isGivenName("mark")).isTrue();
    assertThat(Lexicon.isPlain("mark")).isTrue();
    assertThat(Lexicon.isSurelyName("mark")).isFalse();
    assertThat(Lexicon.isSurelyName("john")).isTrue();
    assertThat(Lexicon.isSurelyName("smith")).isTrue();
    assertThat(Lexicon.isGivenName("smith")).isFalse();
  }

  @Test
  void places_and_companies_may_have_several_words() {
    assertThat(Lexicon.isPlace("new york")).isTrue();
    assertThat(Lexicon.isCompany("burger king")).isTrue();
    assertThat(Lexicon.isPlace("burger king")).isFalse();
    assertThat(Lexicon.isCompany("new york")).isFalse();
  }

  @Test
  void every_list_is_in_lower_case_and_without_gaps() {
    assertThat(Lexicon.places())
        .isNotEmpty()
        .allMatch(each -> each.equals(each.toLowerCase(Locale.ROOT)) && !each.isBlank());
    assertThat(Lexicon.companies())
        .isNotEmpty()
        .allMatch(each -> each.equals(each.toLowerCase(Locale.ROOT)) && !each.isBlank());
  }

  @Test
  void words_are_parted_by_any_blanks() {
    assertThat(Lexicon.words("  one two\n three\tone ")).isEqualTo(Set.of("one", "two", "three"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we met Blue Lamp House there|we met <ORGANISATION> there",
        "we met blue lamp there|we met <ORGANISATION> there",
        "we met blue, lamp there|we met blue, lamp there",
        "a lamp there|a lamp there",
        "my Lamp there|my <ORGANISATION> there",
        "Lamp there|Lamp there",
        "blue lamp house blue lamp|<ORGANISATION> <ORGANISATION>"
      })
  void the_longest_listed_phrase_is_found_and_a_word_needs_a_capital(String text, String found) {
    var phrases =
        new ListedPhrases(Set.of("blue lamp", "blue lamp house", "lamp"), SpanType.ORGANISATION);
    assertThat(Recognized.by(phrases::find, text)).isEqualTo(found);
  }

  @Test
  void a_phrase_that_ends_beyond_the_text_is_not_found() {
    var found = new FoundSpans();
    var text = new TokenizedText("we met blue");
    new ListedPhrases(Set.of("blue lamp"), SpanType.ORGANISATION).find(text, found);
    assertThat(found.settled(text)).isEmpty();
  }
}
