package io.saleslore.command.rights;

import static io.saleslore.command.fixture.People.ALICE;
import static io.saleslore.command.fixture.People.ALICES;
import static io.saleslore.command.fixture.People.somebodyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.GlassVault;
import io.saleslore.kernel.deal.DealEvent.DealQuoted;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenedValuesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final KeyId JOHNS = KeyId.of(ALICES, somebodyOf(ALICES).customerId());

  private final GlassVault vault = new GlassVault();
  private final OpenedValues opened = new OpenedValues(vault);

  @Test
  void an_event_is_told_by_the_names_of_its_fields() {
    var deal = DealId.fresh();
    var quoted = new DealQuoted(deal, ALICES, vault.seal(JOHNS, "5000.00 USD"), NOW);
    assertThat(opened.of(quoted))
        .isEqualTo(
            Map.of(
                "dealId",
                deal.toString(),
                "zone",
                ALICES.toString(),
                "amount",
                "5000.00 USD",
                "at",
                NOW));
  }

  @Test
  void what_was_sealed_under_a_shredded_key_is_erased() {
    var sealed = vault.seal(JOHNS, "5000.00 USD");
    vault.shred(JOHNS);
    assertThat(opened.of(sealed)).isEqualTo("[erased]");
  }

  @Test
  void lists_and_maps_are_opened_inside() {
    var sealed = vault.seal(JOHNS, "hi");
    assertThat(opened.of(List.of(sealed, Outcome.WON))).isEqualTo(List.of("hi", "won"));
    assertThat(opened.of(Map.of(ALICE, sealed))).isEqualTo(Map.of("alice-123", "hi"));
  }

  @Test
  void plain_values_stay_as_they_are() {
    assertThat(opened.of(null)).isNull();
    assertThat(opened.of(7)).isEqualTo(7);
    assertThat(opened.of(true)).isEqualTo(true);
    assertThat(opened.of(NOW)).isEqualTo(NOW);
    assertThat(opened.of("text")).isEqualTo("text");
  }
}
