package io.saleslore.tools.attack.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InferenceReportTest {
  private static final ExcessRisk LARGE = new ExcessRisk(10_000, 7_000, 10_000, 5_000);
  private static final ExcessRisk SMALL = new ExcessRisk(10_000, 5_010, 10_000, 5_000);

  @ParameterizedTest
  @EnumSource(names = {"SINGLING_OUT", "LINKABILITY", "INFERENCE", "CROWDS_FROM_PARENTS"})
  void aLargeExcessBreaksAPromise(Attack attack) {
    assertThat(report(attack, LARGE).isGood()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"AFTER_FROM_BEFORE", "MONTHS_FROM_EACH_OTHER", "ALL_BUT_ONE"})
  void nothingIsPromisedAboutWhoKnowsThatSomebodyStandsInARelease(Attack attack) {
    assertThat(report(attack, LARGE).isGood()).isTrue();
  }

  @Test
  void aSmallExcessKeepsThePromise() {
    assertThat(report(Attack.INFERENCE, SMALL).isGood()).isTrue();
  }

  private static InferenceReport report(Attack attack, ExcessRisk risk) {
    return new InferenceReport(1, Map.of(attack, risk), List.of());
  }
}
