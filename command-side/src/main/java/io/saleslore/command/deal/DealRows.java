package io.saleslore.command.deal;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose deals there are, and from when to when: by that a hold covers a customer. */
@Component
@StoredIn("private_zone.deal")
record DealRows(JdbcClient jdbc) implements DerivedTable {
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var deal = event.text("dealId");
    switch (event.name()) {
      case "DealOpened" -> open(deal, event, rows);
      case "DealWon" -> close(deal, Outcome.WON.code(), event, rows);
      case "DealLost" -> close(deal, Outcome.LOST.code(), event, rows);
      case "DealOutcomeCorrected" -> close(deal, event.text("outcome"), event, rows);
      case "CustomerForgotten" -> rows.values().removeIf(row -> row.startsWith(with(event)));
      default -> {}
    }
  }

  /** An event that cannot be read names no deal. */
  private static void open(String deal, HistoryEvent event, Map<String, String> rows) {
    if (!deal.isEmpty()) {
      var standing =
          DerivedTable.row(event.instant("at").orElse(null), Outcome.UNKNOWN.code(), null);
      rows.put(deal, with(event) + standing);
    }
  }

  /** Whose and with whom, as the row begins. */
  private static String with(HistoryEvent event) {
    return DerivedTable.row(event.text("zone"), event.text("customerId"));
  }

  private static void close(
      String deal, String outcome, HistoryEvent event, Map<String, String> rows) {
    rows.computeIfPresent(
        deal,
        (_, row) -> {
          var fields = row.split("\\|", -1);
          return DerivedTable.row(
              fields[0], fields[1], fields[2], outcome, event.instant("at").orElse(null));
        });
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc,
        """
        select deal_id, zone, customer_id, opened_at, outcome, closed_at
        from private_zone.deal
        """,
        (row, _) ->
            DerivedTable.row(
                row.getString(2),
                row.getString(3),
                DerivedTable.instant(row, 4),
                row.getString(5),
                DerivedTable.instant(row, 6)));
  }
}
