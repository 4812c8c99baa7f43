package io.saleslore.app.store;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.erasure.CustomerDataEraser;
import io.saleslore.kernel.erasure.RelatedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Snapshots of a customer's aggregates. */
@OnRole(Role.COMMAND)
@Component
record SnapshotsOfCustomer(JdbcClient jdbc) implements CustomerDataEraser {
  @Override
  public String kind() {
    return "snapshots";
  }

  @Override
  public int count(RelatedIds ids) {
    return about("select count(*)", ids).query(Integer.class).single();
  }

  @Override
  public int erase(RelatedIds ids) {
    return about("delete", ids).update();
  }

  private StatementSpec about(String verb, RelatedIds ids) {
    return jdbc.sql(verb + " from private_zone.snapshot where aggregateIdentifier in (:aggregates)")
        .param("aggregates", ids.aggregates().toList());
  }
}
