package io.saleslore.anonymizer.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.kernel.release.ReleaseThreshold;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymizationVersionTest {
  @Test
  void it_is_the_same_each_time() {
    var version = AnonymizationVersion.now(EditionFixtures.policy(10), List.of());
    assertThat(version).isEqualTo(AnonymizationVersion.now(EditionFixtures.policy(10), List.of()));
    assertThat(version.digest()).matches("[0-9a-f]{64}");
  }

  @Test
  void another_threshold_or_waiting_period_is_another_version() {
    var version = AnonymizationVersion.now(EditionFixtures.policy(10), List.of());
    assertThat(AnonymizationVersion.now(EditionFixtures.policy(11), List.of()))
        .isNotEqualTo(version);
    assertThat(AnonymizationVersion.now(policy(1, Duration.ofDays(15), 1), List.of()))
        .isNotEqualTo(version);
  }

  @Test
  void other_phone_regions_are_another_version_in_whatever_order() {
    var version = AnonymizationVersion.now(EditionFixtures.policy(10), List.of("DE", "US"));
    assertThat(version).isNotEqualTo(of(List.of())).isNotEqualTo(of(List.of("US")));
    assertThat(of(List.of("US", "DE"))).isEqualTo(version);
  }

  private static AnonymizationVersion of(List<String> regions) {
    return AnonymizationVersion.now(EditionFixtures.policy(10), regions);
  }

  @Test
  void the_secret_and_the_edition_are_no_part_of_it() {
    assertThat(AnonymizationVersion.now(policy(2, GatePolicy.DEFAULT_WAITING, 1), List.of()))
        .isEqualTo(AnonymizationVersion.now(policy(1, GatePolicy.DEFAULT_WAITING, 7), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "anonymizer/scrub, anonymizer/scrub/Scrubber.class",
    "anonymizer/scrub, anonymizer/scrub/contact/PhoneNumber.class",
    "anonymizer/scrub, anonymizer/scrub/lexicon/surnames.txt",
    "anonymizer/scrub, anonymizer/scrub/span/package-info.class",
    "anonymizer/analyse, anonymizer/analyse/objection.bin",
    "anonymizer/analyse, anonymizer/analyse/model/Classifier.class",
    "anonymizer/fact, anonymizer/fact/TemplateUses.class",
    "anonymizer/template, anonymizer/template/TemplateMatcher.class",
    "anonymizer/gate, anonymizer/gate/DisclosureGate.class",
    "kernel/story, kernel/story/Prices.class",
    "kernel/vocabulary, kernel/vocabulary/Objection.class",
    "kernel/release, kernel/release/FactKind.class"
  })
  void whatever_decides_facts_is_part_of_it(String name, String file) throws IOException {
    assertThat(AnonymizationVersion.files(name)).containsKey("io/saleslore/" + file);
  }

  @Test
  void tests_are_no_part_of_it() throws IOException {
    assertThat(AnonymizationVersion.files("anonymizer/gate").keySet())
        .noneMatch(file -> file.contains("Test"));
  }

  private static GatePolicy policy(int secret, Duration waiting, int edition) {
    var bytes = new byte[16];
    bytes[0] = (byte) secret;
    return new GatePolicy(new ReleaseThreshold(10), bytes, waiting, edition);
  }
}
