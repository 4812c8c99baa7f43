package io.saleslore.command.reveal;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may read what is sealed, as it follows from the record of operations. */
@Component
@StoredIn("private_zone.reveal")
record RevealRows(RevealTable reveals) implements DerivedTable {
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    switch (event.name()) {
      case "reveal-asked" -> rows.put(event.text("reveal"), asked(event));
      case "reveal-approved" ->
          rows.computeIfPresent(event.text("reveal"), (_, row) -> row + approved(event));
      default -> {}
    }
  }

  @Override
  public Map<String, String> stored() {
    return reveals.all().stream()
        .collect(Collectors.toMap(each -> each.revealId().toString(), RevealRows::stored));
  }

  private static String asked(HistoryEvent event) {
    return DerivedTable.row(
        event.text("zone"),
        event.text("customer"),
        event.text("conversation"),
        event.text("story"),
        event.text("who"));
  }

  private static String approved(HistoryEvent event) {
    return DerivedTable.row(event.text("who"), event.text("readable-until"));
  }

  private static String stored(Reveal reveal) {
    var asked =
        DerivedTable.row(
            reveal.zone(),
            reveal.customerId(),
            reveal.conversationId(),
            reveal.storyId(),
            reveal.askedBy());
    return reveal.approvedBy() == null
        ? asked
        : asked + DerivedTable.row(reveal.approvedBy(), reveal.readableUntil());
  }
}
