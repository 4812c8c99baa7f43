package io.saleslore.tools.attack.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryScannerTest {
  private static final String JOHN = "John Miller +1 202 555 0142";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so said John Miller +1 202 555 0142 today",
        "JOHN MILLER +1 202 555 0142",
        "tel:12025550142",
        "(1) 202-555.0142",
        "q=John+Miller+%2B1+202+555+0142",
        "q=John%20Miller%20%2B1%20202%20555%200142"
      })
  void a_canary_is_found_in_every_form(String text) {
    assertThat(found(text)).isNotEmpty();
  }

  @Test
  void it_is_found_in_base64_wherever_it_begins() {
    for (var before : List.of("", "a", "ab", "abc")) {
      var bytes = (before + JOHN + " and more").getBytes(StandardCharsets.UTF_8);
      assertThat(found(Base64.getEncoder().encodeToString(bytes))).as(before).isNotEmpty();
    }
  }

  @Test
  void nothing_is_found_where_there_is_none() {
    assertThat(found("fewer than 14 marketers: nothing is released on 2026-11-29")).isEmpty();
  }

  @Test
  void the_same_seed_makes_the_same_canaries_and_none_twice() {
    var some = CanaryPerson.several(50, 7);
    assertThat(some).isEqualTo(CanaryPerson.several(50, 7));
    var all = some.stream().flatMap(each -> each.canaries().values().stream()).toList();
    assertThat(new HashSet<>(all)).hasSize(50 * CanaryFamily.values().length);
    assertThat(all)
        .allSatisfy(
            each ->
                assertThat(URLEncoder.encode(each, StandardCharsets.UTF_8)).hasSizeGreaterThan(7));
  }

  private static Iterable<String> found(String text) {
    var scanner = new CanaryScanner(List.of(JOHN));
    scanner.scan("here", text);
    return scanner.found();
  }
}
