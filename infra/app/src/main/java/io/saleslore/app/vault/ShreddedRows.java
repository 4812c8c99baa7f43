package io.saleslore.app.vault;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which data keys are shredded, as it follows from the erasures that were completed. */
@OnRole(Role.COMMAND)
@Component
@StoredIn("private_zone.data_key")
final class ShreddedRows implements DerivedTable {
  private static final String SHREDDED = "shredded";

  private final JdbcClient jdbc;
  private final Map<String, Set<String>> confirmed = new HashMap<>();

  ShreddedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, String> first() {
    confirmed.clear();
    return Map.of();
  }

  /** Between an erasure's confirmation and its end its keys may be there or not. */
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var erasure = event.text("erasureId");
    switch (event.name()) {
      case "ErasureConfirmed" -> {
        var keys = confirmed.computeIfAbsent(erasure, _ -> new HashSet<>());
        for (var subject : event.said().path("subjects")) {
          keys.add(subject.path("zone").asText() + "/" + subject.path("customerId").asText());
        }
        keys.forEach(key -> rows.putIfAbsent(key, UNDECIDED));
      }
      case "ErasureCompleted" ->
          confirmed.getOrDefault(erasure, Set.of()).forEach(key -> rows.put(key, SHREDDED));
      default -> {}
    }
  }

  @Override
  public Map<String, String> stored() {
    return jdbc
        .sql("select key_id from private_zone.data_key where wrapped is null")
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toMap(key -> key, _ -> SHREDDED));
  }
}
