package io.saleslore.anonymizer.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateMatcherTest {
  private static final List<Template> CATALOGUE = StartingCatalogue.templates();
  private static final TemplateMatcher WORDINGS = new TemplateMatcher(CATALOGUE);
  private static final Path CORPUS = Path.of("src/corpus");

  /** Ordinary words that no template is made of. */
  private static final List<String> OTHER_WORDS =
      List.of(
          "bridge", "coffee", "garden", "yellow", "weather", "kitchen", "river", "dinner", "bird",
          "winter", "paper", "window", "music", "summer", "lunch", "train", "market", "apple");

  private final Random random = new Random(4711);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Let me show you exactly how this pays for itself...",
        "let me show you exactly how this pays for itself",
        "Hi <PERSON>, let me show you exactly how this pays for itself. Thursday at ten?",
        "Let me show you how this pays for itself",
        "Let me show you exactly how that pays for itself, ok?"
      })
  void the_customers_own_example_is_recognised_as_people_write_it(String message) {
    assertThat(used(message)).isEqualTo("template-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Let me show you",
        "Let me show you the ROI calculator...",
        "This pays for itself, let me know exactly what you think",
        "itself for pays this how exactly you show me let",
        "Let me know how this exhibition in town goes for you and the kids"
      })
  void other_words_and_the_same_words_in_another_order_are_none(String message) {
    assertThat(used(message)).isEqualTo("none");
  }

  @Test
  void a_filled_template_is_recognised_between_the_marketers_own_words() {
    for (var template : CATALOGUE) {
      for (int i = 0; i < 50; i++) {
        var message = some(8) + " " + filled(template) + " " + some(8);
        assertThat(used(message)).as(message).isEqualTo(template.id().code());
      }
    }
  }

  @Test
  void one_word_in_five_may_be_left_out_put_in_or_replaced() {
    for (var template : CATALOGUE) {
      int most = new TemplatePattern(template).mostEdits();
      for (int i = 0; i < 50; i++) {
        var message = edited(words(filled(template)), most);
        assertThat(used(message)).as(message).isEqualTo(template.id().code());
      }
    }
  }

  @Test
  void a_template_of_which_every_third_word_is_another_is_none() {
    for (var template : CATALOGUE) {
      var words = words(filled(template));
      for (int i = 0; i < words.size(); i += 3) {
        words.set(i, OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())));
      }
      var message = String.join(" ", words);
      assertThat(used(message)).as(message).isEqualTo("none");
    }
  }

  @Test
  void shuffled_words_of_a_template_are_none() {
    for (var template : CATALOGUE) {
      for (int i = 0; i < 20; i++) {
        var words = words(filled(template));
        Collections.shuffle(words, random);
        var message = String.join(" ", words);
        assertThat(used(message)).as(message).isEqualTo("none");
      }
    }
  }

  @Test
  void sentences_written_for_the_analysers_use_no_template() throws IOException {
    int sentences = 0;
    for (var file : List.of("en-0.txt", "en-1.txt", "en-2.txt")) {
      for (var line : Files.readAllLines(CORPUS.resolve(file))) {
        assertThat(used(line)).as(line).isEqualTo("none");
        sentences++;
      }
    }
    assertThat(sentences).isGreaterThan(1_000);
  }

  @Test
  void a_filled_template_is_recognised_after_scrubbing() {
    for (var template : CATALOGUE) {
      var message =
          template
              .text()
              .text()
              .replace("{number}", "6")
              .replace("{date}", "Friday")
              .replace("{provider}", "Initech Ltd");
      var scrubbed = Scrubber.scrub("Hi John, " + message, List.of("John Miller")).text();
      assertThat(used(scrubbed)).as(scrubbed).isEqualTo(template.id().code());
    }
  }

  private static String used(String message) {
    return WORDINGS.usedIn(message).map(each -> each.id().code()).orElse("none");
  }

  private String filled(Template template) {
    return TemplateText.SLOT
        .matcher(template.text().text())
        .replaceAll(_ -> Matcher.quoteReplacement(random.nextInt(4) == 0 ? "<ID>" : some(4)));
  }

  private String some(int most) {
    return random
        .ints(random.nextInt(most + 1), 0, OTHER_WORDS.size())
        .mapToObj(OTHER_WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.split("\\s+")));
  }

  private String edited(List<String> words, int edits) {
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.size());
      var other = OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size()));
      switch (random.nextInt(3)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, other);
        default -> words.set(at, other);
      }
    }
    return String.join(" ", words);
  }
}
