package io.saleslore.command.audit.tree;

import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which zone, customer and conversation each aggregate belongs to, from its first event. */
@Component
public record AggregateOwners(JdbcClient jdbc) {
  private static final Pattern ZONE = field("zone");
  private static final Pattern CUSTOMER = field("customerId");
  private static final Pattern CONVERSATION = field("conversationId");

  /** The ids of a zone's aggregates. */
  public List<String> of(Zone zone) {
    return of(new AggregateOwner(zone.value(), null, null, null));
  }

  /** The ids of all aggregates that belong to a customer. */
  public List<String> of(CustomerId customer) {
    return of(new AggregateOwner(null, customer.toString(), null, null));
  }

  /** The ids of all customers' aggregates in the zone of this one. */
  public List<String> inZoneOf(CustomerId customer) {
    return jdbc.sql(
            """
            select aggregate from private_zone.audited_aggregate
            where customer = aggregate
            and zone = (select zone from private_zone.audited_aggregate where aggregate = ?)
            order by aggregate
            """)
        .param(customer.toString())
        .query(String.class)
        .list();
  }

  /** The ids of an owner's aggregates. */
  public List<String> of(AggregateOwner owner) {
    var sql = new StringBuilder("select aggregate from private_zone.audited_aggregate where 1 = 1");
    var parameters = new ArrayList<String>();
    and("zone", owner.zone(), sql, parameters);
    and("customer", owner.customer(), sql, parameters);
    and("conversation", owner.conversation(), sql, parameters);
    and("aggregate", owner.aggregate(), sql, parameters);
    return jdbc.sql(sql.append(" order by aggregate").toString())
        .params(parameters)
        .query(String.class)
        .list();
  }

  void add(StoredEvent first) {
    var owner = ownerOf(first);
    jdbc.sql(
            """
            insert into private_zone.audited_aggregate (aggregate, zone, customer, conversation)
            select cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar)
            where not exists
              (select 1 from private_zone.audited_aggregate where aggregate = ?)
            """)
        .param(owner.aggregate())
        .param(owner.zone())
        .param(owner.customer())
        .param(owner.conversation())
        .param(owner.aggregate())
        .update();
  }

  /** What an aggregate's first event names. */
  static AggregateOwner ownerOf(StoredEvent first) {
    var payload = new String(first.payload(), StandardCharsets.UTF_8);
    return new AggregateOwner(
        in(payload, ZONE), in(payload, CUSTOMER), in(payload, CONVERSATION), first.aggregate());
  }

  /** Reads all rows, some at a time. */
  void forEach(Consumer<AggregateOwner> reader) {
    for (var page = after(""); !page.isEmpty(); page = after(last(page))) {
      page.forEach(reader);
    }
  }

  private static String last(List<AggregateOwner> page) {
    return Objects.requireNonNull(page.getLast().aggregate());
  }

  private List<AggregateOwner> after(String aggregate) {
    return jdbc.sql(
            """
            select zone, customer, conversation, aggregate from private_zone.audited_aggregate
            where aggregate > ? order by aggregate fetch first 10000 rows only
            """)
        .param(aggregate)
        .query(
            (row, _) ->
                new AggregateOwner(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  private static void and(
      String column, @Nullable String value, StringBuilder sql, List<String> parameters) {
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
