package io.saleslore.app.store;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.erasure.ErasableData;
import io.saleslore.kernel.erasure.RelatedIds;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Snapshots of a customer's aggregates. */
@OnRole(Role.COMMAND)
@Component
record SnapshotsOfCustomer(JdbcClient jdbc) implements ErasableData {
  @Override
  public String kind() {
    return "snapshots";
  }

  @Override
  public int count(RelatedIds ids) {
    return aggregates(ids)
        .mapToInt(
            id ->
                jdbc.sql("select count(*) from private_zone.snapshot where aggregateIdentifier = ?")
                    .param(id)
                    .query(Integer.class)
                    .single())
        .sum();
  }

  @Override
  public int erase(RelatedIds ids) {
    return aggregates(ids)
        .mapToInt(
            id ->
                jdbc.sql("delete from private_zone.snapshot where aggregateIdentifier = ?")
                    .param(id)
                    .update())
        .sum();
  }

  private static Stream<String> aggregates(RelatedIds ids) {
    return Stream.concat(
            Stream.of(ids.subject().customerId()),
            Stream.concat(Stream.ofNullable(ids.conversationId()), ids.deals().stream()))
        .map(Object::toString);
  }
}
