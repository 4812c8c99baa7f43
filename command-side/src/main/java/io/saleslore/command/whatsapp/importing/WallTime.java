package io.saleslore.command.whatsapp.importing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Turns what a phone's clock showed into instants, and counts the hours that clocks change. */
final class WallTime {
  private final ZoneRules rules;
  private int skipped;
  private int twice;

  WallTime(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** In a spring gap the clock is taken to be late, in an autumn overlap to run the first time. */
  Instant instant(LocalDateTime shown) {
    var offsets = rules.getValidOffsets(shown);
    skipped += offsets.isEmpty() ? 1 : 0;
    twice += offsets.size() > 1 ? 1 : 0;
    return shown.toInstant(
        offsets.isEmpty() ? rules.getTransition(shown).getOffsetBefore() : offsets.getFirst());
  }

  List<String> warnings() {
    var warnings = new ArrayList<String>();
    if (skipped > 0) {
      warnings.add(skipped + " messages stand in an hour that the time zone's clocks skip");
    }
    if (twice > 0) {
      warnings.add(twice + " messages stand in an hour that the time zone's clocks show twice");
    }
    return warnings;
  }
}
