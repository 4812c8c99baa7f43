package io.saleslore.anonymizer.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How well objections are read in sentences of other people. */
class ObjectionsDataTest {
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"));
  private static final Map<String, String> LABELS =
      Map.of(
          "price", "budget",
          "price-ask", "budget",
          "technical", "effort",
          "decline-no-reason", "other");

  private record Tally(int labelled, int said, int right) {
    double precision() {
      return said == 0 ? 0 : (double) right / said;
    }

    double recall() {
      return labelled == 0 ? 0 : (double) right / labelled;
    }
  }

  @Test
  void most_of_what_is_seen_is_there_and_silence_stays_silence() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: no test data at " + DATA);
    Map<String, Tally> tallies = tallies();
    tallies.forEach(
        (code, tally) ->
            System.out.printf(
                "%-10s %4d precision %.2f recall %.2f%n",
                code, tally.labelled(), tally.precision(), tally.recall()));

    assertThat(of(tallies, "none").recall()).isGreaterThan(0.90);
    assertThat(of(tallies, "budget").precision()).isGreaterThan(0.65);
    assertThat(of(tallies, "budget").recall()).isGreaterThan(0.75);
    assertThat(of(tallies, "authority").recall()).isGreaterThan(0.65);
    assertThat(share(tallies)).isGreaterThan(0.80);
  }

  private static Tally of(Map<String, Tally> tallies, String code) {
    return tallies.getOrDefault(code, new Tally(0, 0, 0));
  }

  private static double share(Map<String, Tally> tallies) {
    int right = tallies.values().stream().mapToInt(Tally::right).sum();
    return (double) right / tallies.values().stream().mapToInt(Tally::labelled).sum();
  }

  private static Map<String, Tally> tallies() throws IOException {
    var analyser = new SalesAnalyser();
    var tallies = new TreeMap<String, Tally>();
    for (String line : Files.readAllLines(DATA.resolve("dialogues/objections.jsonl"))) {
      JsonNode row = new ObjectMapper().readTree(line);
      String label = row.get("label").asText();
      String labelled = LABELS.getOrDefault(label, label);
      Objection seen = analyser.analyse(row.get("text").asText(), Speaker.CUSTOMER).objection();
      String said = seen == null ? "none" : seen.code();
      tallies.merge(labelled, new Tally(1, 0, 0), ObjectionsDataTest::sum);
      tallies.merge(said, new Tally(0, 1, said.equals(labelled) ? 1 : 0), ObjectionsDataTest::sum);
    }
    return tallies;
  }

  private static Tally sum(Tally one, Tally other) {
    return new Tally(one.labelled + other.labelled, one.said + other.said, one.right + other.right);
  }
}
