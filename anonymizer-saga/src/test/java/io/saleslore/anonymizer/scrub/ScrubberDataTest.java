package io.saleslore.anonymizer.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Test;

/** How much of the personal data of lower-case customer chat is hidden, and how fast. */
class ScrubberDataTest {
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"));
  private static final Set<String> CORE = Set.of("PERSON", "ORG", "PHONE", "EMAIL");

  @Test
  void little_of_names_phones_and_addresses_is_left_in_customer_chat() throws IOException {
    int core = 0;
    int left = 0;
    for (JsonNode row : rows()) {
      String text = row.get("text").asText();
      BitSet hidden = hidden(text);
      for (JsonNode span : row.get("spans")) {
        if (CORE.contains(span.get("type").asText())) {
          for (int i = span.get("start").asInt(); i < span.get("end").asInt(); i++) {
            int at = text.offsetByCodePoints(0, i);
            boolean counts = Character.isLetterOrDigit(text.codePointAt(at));
            core += counts ? 1 : 0;
            left += counts && !hidden.get(at) ? 1 : 0;
          }
        }
      }
    }
    assertThat((double) left / core).isLessThan(0.02);
  }

  @Test
  void scrubbing_takes_at_most_200_times_as_long_as_splitting_into_words() throws IOException {
    List<String> texts = new ArrayList<>();
    rows().forEach(row -> texts.add(row.get("text").asText()));
    texts.forEach(Scrubber::scrub);
    long characters = texts.stream().mapToLong(String::length).sum();

    long began = System.nanoTime();
    texts.forEach(Scrubber::scrub);
    double scrubbing = (System.nanoTime() - began) / 1e9;
    began = System.nanoTime();
    int words = texts.stream().mapToInt(text -> new StringTokenizer(text).countTokens()).sum();
    double tokenising = (System.nanoTime() - began) / 1e9;

    System.out.printf(
        "scrubbed %,.0f characters/s, %.4f of a tokeniser (%d words)%n",
        characters / scrubbing, tokenising / scrubbing, words);
    assertThat(scrubbing).isLessThan(200 * tokenising);
  }

  private static BitSet hidden(String text) {
    var hidden = new BitSet(text.length());
    Scrubber.scrub(text).spans().forEach(span -> hidden.set(span.start(), span.end()));
    return hidden;
  }

  private static List<JsonNode> rows() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: no test data at " + DATA);
    var json = new ObjectMapper();
    var rows = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(DATA.resolve("pii/multidogo_dev.jsonl"))) {
      rows.add(json.readTree(line));
    }
    return rows;
  }
}
