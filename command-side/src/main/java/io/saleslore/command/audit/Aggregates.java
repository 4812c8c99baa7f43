package io.saleslore.command.audit;

import io.saleslore.command.proof.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which zone, customer and conversation each aggregate belongs to, from its first event. */
@Component
class Aggregates {
  private static final Pattern ZONE = field("zone");
  private static final Pattern CUSTOMER = field("customerId");
  private static final Pattern CONVERSATION = field("conversationId");

  private final JdbcTemplate jdbc;

  Aggregates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(StoredEvent first) {
    var payload = new String(first.payload(), StandardCharsets.UTF_8);
    jdbc.update(
        """
        insert into private_zone.audited_aggregate (aggregate, zone, customer, conversation)
        select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar)
        where not exists
          (select 1 from private_zone.audited_aggregate where aggregate = ?)
        """,
        first.aggregate(),
        in(payload, ZONE),
        in(payload, CUSTOMER),
        in(payload, CONVERSATION),
        first.aggregate());
  }

  /** The aggregates that belong to all that is named; a null names nothing. */
  List<String> of(
      @Nullable String zone,
      @Nullable String customer,
      @Nullable String conversation,
      @Nullable String aggregate) {
    var sql = new StringBuilder("select aggregate from private_zone.audited_aggregate where 1 = 1");
    var parameters = new ArrayList<Object>();
    and("zone", zone, sql, parameters);
    and("customer", customer, sql, parameters);
    and("conversation", conversation, sql, parameters);
    and("aggregate", aggregate, sql, parameters);
    return jdbc.queryForList(sql.toString(), String.class, parameters.toArray());
  }

  private static void and(
      String column, @Nullable String value, StringBuilder sql, List<Object> parameters) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private static Pattern field(String name) {
    return Pattern.compile("\"" + name + "\":\"([A-Za-z0-9-]{1,46})\"");
  }

  private static @Nullable String in(String payload, Pattern field) {
    var found = field.matcher(payload);
    return found.find() ? found.group(1) : null;
  }
}
