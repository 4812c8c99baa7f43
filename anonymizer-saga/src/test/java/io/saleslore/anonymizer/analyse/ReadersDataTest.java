package io.saleslore.anonymizer.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.vocabulary.Speaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How well messages of other people are read: floors a little below what is reached. */
class ReadersDataTest {
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"));
  private static final Map<String, String> LABELS =
      Map.of(
          "price", "budget",
          "price-ask", "budget",
          "technical", "effort",
          "decline-no-reason", "other");
  private static final SalesAnalyser ANALYSER = new SalesAnalyser();

  @BeforeEach
  void needsTheData() {
    assumeTrue(Files.isDirectory(DATA), "skipped: no test data at " + DATA);
  }

  @Test
  void objections_are_read_in_five_languages() throws IOException {
    var scores = byLanguage("customers", "objection", Speaker.CUSTOMER);
    assertThat(of(scores, "en").macroF1()).isGreaterThan(0.74);
    assertThat(of(scores, "en").detectionF1()).isGreaterThan(0.88);
    for (var language : List.of("es", "pt", "id", "hi")) {
      assertThat(of(scores, language).macroF1()).as(language).isGreaterThan(0.65);
      assertThat(of(scores, language).detectionF1()).as(language).isGreaterThan(0.80);
    }
  }

  @Test
  void praise_and_what_is_negated_is_seldom_read_as_an_objection() throws IOException {
    var pleased =
        rows("sales-chat/customers.jsonl").stream()
            .filter(row -> row.get("objection").asText().equals("none"))
            .filter(row -> row.get("reaction").asText().equals("positive"))
            .toList();
    long wrong = pleased.stream().filter(ReadersDataTest::isTakenForAnObjection).count();
    System.out.printf("pleased: %d of %d taken for an objection%n", wrong, pleased.size());
    assertThat((double) wrong / pleased.size()).isLessThan(0.12);
  }

  @Test
  void approaches_are_read_in_five_languages() throws IOException {
    var scores = byLanguage("marketers", "approach", Speaker.MARKETER);
    assertThat(of(scores, "en").macroF1()).isGreaterThan(0.80);
    for (var language : List.of("es", "pt", "id", "hi")) {
      assertThat(of(scores, language).macroF1()).as(language).isGreaterThan(0.65);
    }
  }

  @Test
  void reactions_are_read_in_five_languages() throws IOException {
    var scores = byLanguage("customers", "reaction", Speaker.CUSTOMER);
    scores.forEach((language, score) -> assertThat(score.macroF1()).isGreaterThan(0.60));
  }

  @Test
  void objections_are_read_in_sentences_of_other_sources() throws IOException {
    var score = new ReadingScore();
    for (var row : rows("dialogues/objections.jsonl")) {
      if (!row.path("source").asText().startsWith("clinc150")) {
        var label = row.get("label").asText();
        add(score, row, LABELS.getOrDefault(label, label), "objection", Speaker.CUSTOMER);
      }
    }
    System.out.print("objections.jsonl without clinc150: " + score);
    assertThat(score.macroF1(List.of("budget", "trust", "competitor", "none"))).isGreaterThan(0.52);
    assertThat(score.detectionF1()).isGreaterThan(0.80);
  }

  private static boolean isTakenForAnObjection(JsonNode row) {
    return ANALYSER.analyse(row.get("text").asText(), Speaker.CUSTOMER).objection() != null;
  }

  private static ReadingScore of(Map<String, ReadingScore> scores, String language) {
    return scores.getOrDefault(language, new ReadingScore());
  }

  private static Map<String, ReadingScore> byLanguage(String file, String field, Speaker speaker)
      throws IOException {
    var scores = new TreeMap<String, ReadingScore>();
    for (var row : rows("sales-chat/" + file + ".jsonl")) {
      var score = scores.computeIfAbsent(row.get("lang").asText(), _ -> new ReadingScore());
      add(score, row, row.get(field).asText(), field, speaker);
    }
    scores.forEach((language, score) -> System.out.print(field + " " + language + ": " + score));
    return scores;
  }

  private static void add(
      ReadingScore score, JsonNode row, String label, String field, Speaker speaker) {
    var seen = ANALYSER.analyse(row.get("text").asText(), speaker);
    var code =
        switch (field) {
          case "objection" -> seen.objection();
          case "approach" -> seen.approach();
          default -> seen.reaction();
        };
    score.add(label, code == null ? "none" : code.code());
  }

  private static List<JsonNode> rows(String file) throws IOException {
    var json = new ObjectMapper();
    try (var lines = Files.lines(DATA.resolve(file))) {
      return lines.map(line -> parse(json, line)).toList();
    }
  }

  private static JsonNode parse(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
