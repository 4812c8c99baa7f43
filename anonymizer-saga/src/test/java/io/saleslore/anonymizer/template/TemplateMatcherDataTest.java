package io.saleslore.anonymizer.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.anonymizer.scrub.Scrubber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real and written dialogues, none of which knew the catalogue. */
class TemplateMatcherDataTest {
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../shared/data"));

  @ParameterizedTest
  @ValueSource(strings = {"craigslist", "persuasionforgood", "sdr-simulated"})
  void what_sellers_wrote_without_the_catalogue_uses_no_template(String name) throws IOException {
    var file = DATA.resolve("dialogues").resolve(name + ".jsonl");
    assumeTrue(Files.exists(file), () -> "skipped: " + file + " is missing");
    var wordings = new TemplateMatcher(StartingCatalogue.templates());
    var found = new ArrayList<String>();
    int messages = 0;
    for (var message : sellers(file)) {
      messages++;
      wordings
          .usedIn(Scrubber.scrub(message).text())
          .ifPresent(template -> found.add(template.id() + ": " + message));
    }
    System.out.printf("%s: %d of %d messages use a template%n", name, found.size(), messages);
    assertThat(messages).isGreaterThan(700);
    assertThat(found).isEmpty();
  }

  private static List<String> sellers(Path file) throws IOException {
    var json = new ObjectMapper();
    var texts = new ArrayList<String>();
    for (var line : Files.readAllLines(file)) {
      for (var turn : json.readTree(line).path("turns")) {
        if (turn.path("speaker").asText().equals("seller") && !turn.has("action")) {
          texts.add(turn.path("text").asText());
        }
      }
    }
    return texts;
  }
}
