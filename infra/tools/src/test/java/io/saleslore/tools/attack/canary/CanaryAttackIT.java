package io.saleslore.tools.attack.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class CanaryAttackIT {
  private static final int PERSONS = 18;

  @Test
  void no_canary_leaves_the_private_zones_and_a_planted_one_is_found() throws IOException {
    var report = new CanaryAttack(PERSONS, 11, new PrintWriter(Writer.nullWriter())).run();
    assertThat(report.found()).isEmpty();
    assertThat(report.control()).isEqualTo(report.planted());
    assertThat(report.canaries()).isEqualTo(PERSONS * CanaryFamily.values().length);
    assertThat(report.releases()).isPositive();
    assertThat(report.statuses()).containsKeys(200, 201, 400).doesNotContainKey(500);
  }
}
