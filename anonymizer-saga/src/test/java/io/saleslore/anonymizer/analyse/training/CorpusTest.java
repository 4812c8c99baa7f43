package io.saleslore.anonymizer.analyse.training;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus keeps its form: known labels, nothing twice, nothing of the test data. */
class CorpusTest {
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"));
  private static List<CorpusMessage> corpus = List.of();

  @BeforeAll
  static void read() throws IOException {
    corpus = Corpus.read(Path.of("src/corpus"));
  }

  @Test
  void every_label_is_a_code_of_its_vocabulary() {
    assertThat(labels("customer")).isEqualTo(codes(Objection.values(), "none"));
    assertThat(labels("marketer")).isEqualTo(codes(Approach.values(), "none"));
    assertThat(labels("industry")).isEqualTo(codes(Industry.values(), "none"));
    assertThat(labels("size")).isEqualTo(codes(BusinessSize.values(), "none"));
    assertThat(labels("reply")).containsExactly("reply");
    assertThat(labels("language")).containsExactly("other");
    assertThat(corpus.stream().filter(each -> !each.side().equals("language")))
        .extracting(CorpusMessage::language)
        .isSubsetOf("en", "es", "pt", "id", "hi");
  }

  @Test
  void every_chat_is_headed_by_a_trade_and_a_size() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/corpus"))) {
      for (Path file : files.toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("# .. chat .*"))
            .map(line -> line.split(" "))
            .forEach(
                heading -> {
                  assertThat(Code.find(Industry.class, heading[3])).as(heading[3]).isPresent();
                  assertThat(Code.find(BusinessSize.class, heading[4])).as(heading[4]).isPresent();
                });
      }
    }
  }

  @Test
  void only_customers_react() {
    assertThat(corpus)
        .filteredOn(CorpusMessage::hasReaction)
        .extracting(CorpusMessage::side)
        .containsOnly("customer", "reply");
  }

  @Test
  void no_message_stands_twice() {
    assertThat(
            corpus.stream()
                .filter(each -> !each.writer().startsWith("chats"))
                .collect(
                    groupingBy(
                        each ->
                            each.language()
                                + (each.side().equals("reply") ? "customer" : each.side())
                                + normal(each.text()),
                        counting())))
        .allSatisfy((message, times) -> assertThat(times).as(message).isEqualTo(1));
  }

  @Test
  void each_objection_has_at_least_150_messages_in_english_and_60_elsewhere() {
    corpus.stream()
        .filter(each -> each.side().equals("customer"))
        .collect(groupingBy(each -> each.language() + " " + each.label(), counting()))
        .forEach(
            (label, count) ->
                assertThat(count)
                    .as(label)
                    .isGreaterThanOrEqualTo(label.startsWith("en") ? 150 : 60));
  }

  @Test
  void each_approach_has_at_least_60_messages_in_english_and_20_elsewhere() {
    corpus.stream()
        .filter(each -> each.side().equals("marketer"))
        .collect(groupingBy(each -> each.language() + " " + each.label(), counting()))
        .forEach(
            (label, count) ->
                assertThat(count)
                    .as(label)
                    .isGreaterThanOrEqualTo(label.startsWith("en") ? 60 : 20));
  }

  @Test
  void nothing_of_it_stands_in_the_test_data() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: no test data at " + DATA);
    var known = new HashSet<String>();
    try (Stream<Path> files = Files.walk(DATA)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
        for (String line : Files.readAllLines(file)) {
          addTexts(new ObjectMapper().readTree(line), known);
        }
      }
    }
    assertThat(known).hasSizeGreaterThan(1_000);
    assertThat(corpus).filteredOn(each -> known.contains(normal(each.text()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- before any section",
        "# en customer budget\n* too dear",
        "# en customer budget\n- ",
        "# en chat retail small\nx none . hello"
      })
  void a_line_that_is_no_message_is_refused_by_its_place(String text, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("en-9.txt"), text);
    assertThatThrownBy(() -> Corpus.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("en-9:\\d is no message of a section");
  }

  @Test
  void a_chat_labels_each_line_by_itself(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("c.txt"),
        "# en chat retail small\nc need - no use\nm demo . look\n# en reply\n+ good\n");
    assertThat(Corpus.read(folder))
        .containsExactly(
            new CorpusMessage("c", "en", "customer", "need", '-', 1, "no use"),
            new CorpusMessage("c", "en", "marketer", "demo", '.', 1, "look"),
            new CorpusMessage("c", "en", "reply", "reply", '+', 0, "good"));
  }

  private static void addTexts(JsonNode node, Set<String> texts) {
    if (node.isTextual()) {
      texts.add(normal(node.asText()));
    }
    node.forEach(each -> addTexts(each, texts));
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  private static Set<String> labels(String side) {
    return corpus.stream()
        .filter(each -> each.side().equals(side))
        .map(CorpusMessage::label)
        .collect(toSet());
  }

  private static Set<String> codes(Code[] codes, String more) {
    return Stream.concat(
            Arrays.stream(codes).filter(each -> !each.isUnknown()).map(Code::code), Stream.of(more))
        .collect(toSet());
  }
}
