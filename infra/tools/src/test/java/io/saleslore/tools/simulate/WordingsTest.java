package io.saleslore.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {
  private static final Path CORPUS = Path.of("../../anonymizer-saga/src/corpus");
  private static final List<Code> UNUSED =
      List.of(Objection.OTHER, Approach.OTHER, Reaction.SILENT);

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "id", "hi"})
  void a_writer_has_several_words_for_every_code(String language) {
    var phrases = new Phrases("unseen/" + language + ".txt");
    Stream.of(Objection.values(), Approach.values(), Reaction.values())
        .flatMap(Stream::<Code>of)
        .filter(each -> !UNUSED.contains(each))
        .forEach(each -> assertThat(phrases.of(each)).hasSizeGreaterThanOrEqualTo(3));
    Stream.of("greeting", "again", "answer", "quote", "follow-up", "aside", "small-talk")
        .forEach(each -> assertThat(phrases.of(each)).hasSizeGreaterThanOrEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "id", "hi"})
  void the_reader_is_trained_on_none_of_them(String language) throws IOException {
    var trainedOn = corpus();
    assertThat(trainedOn).hasSizeGreaterThan(20_000);
    assertThat(new Phrases("unseen/" + language + ".txt").all().map(WordingsTest::letters))
        .filteredOn(trainedOn::contains)
        .isEmpty();
  }

  @Test
  void a_world_in_plain_words_is_the_same_but_for_its_words() {
    var plain = Simulation.run(new SimulationRequest(5, 40, 3, true));
    var unseen = Simulation.run(new SimulationRequest(5, 40, 3, true, Wordings.UNSEEN));
    assertThat(unseen.world().staff()).isEqualTo(plain.world().staff());
    assertThat(unseen.chats()).isNotEqualTo(plain.chats());
    assertThat(unseen.world().deals()).hasSize(40);
  }

  private static Set<String> corpus() throws IOException {
    var messages = new HashSet<String>();
    try (var files = Files.list(CORPUS)) {
      for (var file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
        Files.readAllLines(file).stream()
            .map(line -> line.replaceFirst("^([cm] [a-z-]+ )?[-0+.] ", ""))
            .forEach(line -> messages.add(letters(line)));
      }
    }
    return messages;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }
}
