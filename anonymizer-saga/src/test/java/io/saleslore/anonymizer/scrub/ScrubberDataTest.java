package io.saleslore.anonymizer.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of the personal data of lower-case customer chat is hidden. */
class ScrubberDataTest {
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"));

  @Test
  void little_of_names_phones_and_addresses_is_left_in_customer_chat() throws IOException {
    var chat = ScrubScore.of(rows("pii/multidogo_dev.jsonl"));

    assertThat(chat.leak()).isLessThan(0.013);
    assertThat(chat.over()).isLessThan(0.09);
  }

  @Test
  void names_are_found_in_noisy_web_text() throws IOException {
    var web = ScrubScore.of(rows("pii/wnut17_dev.jsonl"));

    assertThat(web.leak()).isLessThan(0.08);
    assertThat(web.over()).isLessThan(0.11);
  }

  @Test
  void sales_chat_in_ten_languages_keeps_its_sense_and_no_names() throws IOException {
    var rows = rows("sales-chat/pii.jsonl");
    var english = ScrubScore.of(in("en", rows));
    rows.removeAll(in("en", rows));
    var other = ScrubScore.of(rows);

    assertThat(english.leak()).isLessThan(0.012);
    assertThat(english.over()).isLessThan(0.045);
    assertThat(other.leak()).isLessThan(0.012);
    assertThat(other.over()).isLessThan(0.1);
    assertThat(List.of(english.untouched(), other.untouched())).allMatch(share -> share > 0.88);
  }

  @Test
  void what_public_reports_of_scrubbers_complain_about_is_right() throws IOException {
    for (var row : rows("cases/scrub.jsonl")) {
      var scrubbed = Scrubber.scrub(row.get("text").asText()).text();
      row.get("hide").forEach(each -> assertThat(scrubbed).doesNotContain(each.asText()));
      row.get("keep").forEach(each -> assertThat(scrubbed).contains(each.asText()));
    }
  }

  private static List<JsonNode> in(String language, List<JsonNode> rows) {
    return rows.stream().filter(row -> row.get("lang").asText().equals(language)).toList();
  }

  private static List<JsonNode> rows(String file) throws IOException {
    assumeTrue(Files.isDirectory(DATA), "skipped: no test data at " + DATA);
    var json = new ObjectMapper();
    var rows = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(DATA.resolve(file))) {
      rows.add(json.readTree(line));
    }
    return rows;
  }
}
