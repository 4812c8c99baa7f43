package io.saleslore.anonymizer.scrub.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Recognized;
import io.saleslore.anonymizer.scrub.tagger.NameWeights;
import io.saleslore.anonymizer.scrub.tagger.TaggedName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NameTrainerTest {
  private static List<NameExample> examples;
  private static byte[] learned;

  @BeforeAll
  static void train() throws IOException {
    examples = new WrittenSentences(Path.of("src/names"), Path.of("src/corpus"), 20).all();
    learned = learned(examples);
  }

  @Test
  void what_is_learned_finds_people_and_companies_by_their_neighbours() throws IOException {
    var tagger = new TaggedName(NameWeights.read(new ByteArrayInputStream(learned)));

    var found =
        Stream.of(
                "this is <PERSON> from <ORGANISATION> we need 20 boxes",
                "hi, i am <PERSON> from <ORGANISATION>",
                "my name is <PERSON>, how much are 20 boxes",
                "hello, <PERSON> here, i work for <ORGANISATION>")
            .filter(each -> Recognized.by(tagger, unknown(each)).equals(each));
    assertThat(found).as("but for one at most").hasSizeGreaterThanOrEqualTo(3);
  }

  /** With names that nobody has ever written. */
  private static String unknown(String sentence) {
    return sentence.replace("<PERSON>", "qwarlu").replace("<ORGANISATION>", "zarbolex");
  }

  @Test
  void the_same_examples_give_the_same_bytes() throws IOException {
    var few = examples.subList(0, 200);

    assertThat(learned(few)).isEqualTo(learned(few));
  }

  @Test
  void chats_that_name_nobody_are_examples_too() {
    assertThat(examples)
        .anyMatch(each -> each.labels().isEmpty())
        .anyMatch(each -> !each.labels().isEmpty());
  }

  private static byte[] learned(List<NameExample> from) throws IOException {
    var out = new ByteArrayOutputStream();
    NameTrainer.train(from, 1, out);
    return out.toByteArray();
  }
}
