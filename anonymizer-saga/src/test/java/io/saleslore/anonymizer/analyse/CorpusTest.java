package io.saleslore.anonymizer.analyse;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Objection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The corpus keeps its form: known labels, nothing twice, nothing of the test data. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/corpus");
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"));
  private static final Set<String> LANGUAGES = Set.of("en", "es", "pt", "id", "hi");

  /** A message with the line it stands in. */
  private record Labelled(
      String where, String language, String side, String label, char sign, String text) {
    String normal() {
      return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
  }

  private static List<Labelled> corpus;

  @BeforeAll
  static void read() throws IOException {
    corpus = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        read(file);
      }
    }
  }

  private static void read(Path file) throws IOException {
    List<String> section = List.of("", "");
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.startsWith("# ")) {
        section = List.of(line.substring(2).split(" "));
      } else if (!line.startsWith("//")) {
        String where = file.getFileName() + ":" + number;
        assertThat(line).as(where).matches("[-0+.] \\S.*");
        corpus.add(
            new Labelled(
                where,
                section.getFirst(),
                section.get(1),
                section.getLast(),
                line.charAt(0),
                line.substring(2)));
      }
    }
  }

  @Test
  void every_label_is_a_code_of_its_vocabulary() {
    assertThat(corpus).extracting(Labelled::language).isSubsetOf(LANGUAGES);
    assertThat(labels(each -> each.side().equals("customer")))
        .isEqualTo(codesAndNone(Objection.values()));
    assertThat(labels(each -> each.side().equals("marketer")))
        .isEqualTo(codesAndNone(Approach.values()));
    assertThat(labels(each -> !Set.of("customer", "marketer").contains(each.side())))
        .containsExactly("reply");
  }

  @Test
  void customers_react_and_marketers_do_not() {
    assertThat(corpus)
        .allMatch(each -> each.side().equals("marketer") == (each.sign() == '.'), "a sign fits");
    assertThat(corpus)
        .noneMatch(each -> each.label().equals("none") && each.sign() == '-', "none is no refusal");
  }

  @Test
  void no_message_stands_twice() {
    assertThat(
            corpus.stream()
                .collect(
                    groupingBy(
                        each -> each.language() + each.side().equals("marketer") + each.normal(),
                        counting())))
        .allSatisfy((message, times) -> assertThat(times).as(message).isEqualTo(1));
  }

  @Test
  void each_objection_has_at_least_150_messages_in_english_and_30_elsewhere() {
    corpus.stream()
        .filter(each -> each.side().equals("customer"))
        .collect(groupingBy(each -> each.language() + " " + each.label(), counting()))
        .forEach(
            (label, count) ->
                assertThat(count)
                    .as(label)
                    .isGreaterThanOrEqualTo(label.startsWith("en") ? 150 : 30));
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
    assertThat(corpus)
        .filteredOn(each -> known.contains(each.normal()))
        .extracting(Labelled::where)
        .isEmpty();
  }

  private static void addTexts(JsonNode node, Set<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip());
    }
    node.forEach(each -> addTexts(each, texts));
  }

  private static Set<String> labels(Predicate<Labelled> wanted) {
    var labels = new HashSet<String>();
    corpus.stream().filter(wanted).map(Labelled::label).forEach(labels::add);
    return labels;
  }

  private static Set<String> codesAndNone(Code[] codes) {
    var known = new HashSet<>(Set.of("none"));
    for (Code code : codes) {
      known.add(code.code());
    }
    return known;
  }
}
