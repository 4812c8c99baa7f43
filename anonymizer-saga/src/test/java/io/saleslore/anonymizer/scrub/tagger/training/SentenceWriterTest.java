package io.saleslore.anonymizer.scrub.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceWriterTest {
  private static SentenceWriter writer;

  @BeforeAll
  static void read() throws IOException {
    var random = new Random(1);
    writer =
        new SentenceWriter(new NameWriter(NameCorpus.read(Path.of("src/names")), random), random);
  }

  @Test
  void one_of_the_words_in_brackets_is_taken_and_spaces_are_tidied() {
    assertThat(written("(hi|hello|) (can|could) (u|you) call"))
        .allMatch(each -> each.text().matches("((hi|hello) )?(can|could) (u|you) call"))
        .anyMatch(each -> each.text().startsWith("hello"))
        .anyMatch(each -> each.text().startsWith("can"));
  }

  @Test
  void a_name_is_labelled_where_it_stands() {
    assertThat(written("ask {P} of {O} in {C}"))
        .allSatisfy(
            each -> {
              assertThat(each.labels())
                  .extracting(label -> label.type())
                  .containsExactly("PERSON", "ORG", "LOCATION");
              assertThat(hidden(each)).isEqualTo("ask <> of <> in <>");
            });
  }

  @Test
  void companies_are_written_in_many_ways() {
    var companies = written("{O}").map(NameExample::text).distinct().toList();

    assertThat(companies)
        .hasSizeGreaterThan(250)
        .anyMatch(each -> each.contains(" & "))
        .anyMatch(each -> !each.contains(" "))
        .noneMatch(each -> each.contains("{"));
  }

  @Test
  void companies_of_other_languages_follow_their_patterns() {
    assertThat(Stream.of("es", "id", "hi", "ar", "de").flatMap(each -> written("{O}", each)))
        .noneMatch(each -> each.text().contains("{") || each.text().isBlank());
  }

  @Test
  void what_names_nobody_has_no_label() {
    assertThat(written("{n} {colour} {things} {ph} {id} {em} {ad}"))
        .allMatch(each -> each.labels().isEmpty())
        .allMatch(each -> each.text().matches("\\d+ .+ <PHONE> .+ <EMAIL> <ADDRESS>"));
  }

  @Test
  void given_names_and_surnames_are_names() {
    assertThat(written("{F} or {S}"))
        .allMatch(each -> each.labels().size() == 2)
        .allMatch(each -> hidden(each).equals("<> or <>"));
  }

  @Test
  void an_unknown_slot_is_an_error_of_the_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write("{nothing}", "en"))
        .withMessageContaining("nothing");
  }

  private static Stream<NameExample> written(String pattern) {
    return written(pattern, "en");
  }

  private static Stream<NameExample> written(String pattern, String language) {
    return IntStream.range(0, 300).mapToObj(_ -> writer.write(pattern, language));
  }

  private static String hidden(NameExample example) {
    var text = new StringBuilder(example.text());
    example.labels().reversed().forEach(label -> text.replace(label.start(), label.end(), "<>"));
    return text.toString();
  }
}
