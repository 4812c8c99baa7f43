package io.saleslore.command.hold;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which holds there are, as it follows from the record of operations. */
@Component
@StoredIn("private_zone.legal_hold")
record HoldRows(LegalHoldTable holds) implements DerivedTable {
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    switch (event.name()) {
      case "hold-placed" -> rows.put(event.text("hold"), placed(event));
      case "hold-released" ->
          rows.computeIfPresent(event.text("hold"), (_, row) -> row + released(event));
      default -> {}
    }
  }

  @Override
  public Map<String, String> stored() {
    return holds.all().stream()
        .collect(Collectors.toMap(each -> each.holdId().toString(), HoldRows::stored));
  }

  private static String placed(HistoryEvent event) {
    return DerivedTable.row(
        event.text("zone"),
        event.text("customer"),
        event.text("from"),
        event.text("until"),
        event.text("who"));
  }

  private static String released(HistoryEvent event) {
    return DerivedTable.row(event.text("asked-by"), event.text("who"));
  }

  private static String stored(LegalHold hold) {
    var placed =
        DerivedTable.row(
            hold.zone(), hold.customerId(), hold.from(), hold.until(), hold.placedBy());
    return hold.releasedBy() == null
        ? placed
        : placed + DerivedTable.row(hold.releaseAskedBy(), hold.releasedBy());
  }
}
