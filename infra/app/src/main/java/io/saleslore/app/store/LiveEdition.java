package io.saleslore.app.store;

import io.saleslore.anonymizer.edition.LiveEditionPointer;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which edition is served: one row in the global zone. */
@OnRole({Role.ANONYMIZER, Role.QUERY})
@Component
public record LiveEdition(JdbcClient jdbc) implements LiveEditionPointer {
  /** The one that is served now. */
  public int now() {
    return jdbc.sql("select edition from global_zone.live_edition").query(Integer.class).single();
  }

  @Override
  public void serve(int edition) {
    jdbc.sql("update global_zone.live_edition set edition = ?").param(edition).update();
  }

  /** Which edition is served, as it follows from the record of operations. */
  @OnRole(Role.COMMAND)
  @Component
  @StoredIn("global_zone.live_edition")
  record LiveEditionRow(JdbcClient jdbc) implements DerivedTable {
    private static final String ONLY_ROW = "1";
    private static final String FIRST_EDITION = "1";

    @Override
    public Map<String, String> first() {
      return Map.of(ONLY_ROW, FIRST_EDITION);
    }

    @Override
    public void apply(HistoryEvent event, Map<String, String> rows) {
      switch (event.name()) {
        case "edition-switched", "edition-switched-back" ->
            rows.put(ONLY_ROW, event.text("edition"));
        default -> {}
      }
    }

    @Override
    public Map<String, String> stored() {
      return DerivedTable.read(jdbc, "select only_row, edition from global_zone.live_edition");
    }
  }
}
