package io.saleslore.app.store;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.erasure.Traces;
import io.saleslore.kernel.erasure.Trail;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Snapshots of a customer's aggregates. */
@OnRole(Role.COMMAND)
@Component
class SnapshotsOfCustomer implements Traces {
  private final JdbcClient jdbc;

  SnapshotsOfCustomer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String what() {
    return "snapshots";
  }

  @Override
  public int count(Trail trail) {
    return aggregates(trail)
        .mapToInt(
            id ->
                jdbc.sql("select count(*) from private_zone.snapshot where aggregateIdentifier = ?")
                    .param(id)
                    .query(Integer.class)
                    .single())
        .sum();
  }

  @Override
  public int letGo(Trail trail) {
    return aggregates(trail)
        .mapToInt(
            id ->
                jdbc.sql("delete from private_zone.snapshot where aggregateIdentifier = ?")
                    .param(id)
                    .update())
        .sum();
  }

  private static Stream<String> aggregates(Trail trail) {
    return Stream.concat(
            Stream.of(trail.subject().customerId()),
            Stream.concat(Stream.ofNullable(trail.conversationId()), trail.deals().stream()))
        .map(Object::toString);
  }
}
