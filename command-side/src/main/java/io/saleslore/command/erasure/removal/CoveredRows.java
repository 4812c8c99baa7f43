package io.saleslore.command.erasure.removal;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What confirmed erasures cover, as it follows from the history. */
@Component
@StoredIn("private_zone.erasure_subject")
record CoveredRows(JdbcClient jdbc) implements DerivedTable {
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    if (event.name().equals("ErasureConfirmed")) {
      for (var subject : event.said().path("subjects")) {
        var customer = subject.path("customerId").asText();
        rows.put(event.text("erasureId") + "/" + customer, subject.path("zone").asText());
      }
    }
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc, "select erasure_id || '/' || customer_id, zone from private_zone.erasure_subject");
  }
}
