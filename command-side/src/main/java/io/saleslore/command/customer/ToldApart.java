package io.saleslore.command.customer;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.MergedRecords;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of records of a zone of which the marketer said that they are about two people. */
@Component
@StoredIn("private_zone.customer_apart")
public final class ToldApart implements DerivedTable {
  private final JdbcClient jdbc;
  private final MergedRecords merged = new MergedRecords();
  private final Pairs apart = new Pairs();

  ToldApart(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether any record of the one person was told apart from any of the other. */
  public boolean are(Collection<Subject> one, Collection<Subject> other) {
    return jdbc.sql(
                """
                select count(*) from private_zone.customer_apart
                where customer_id in (:one) and other_id in (:other)
                or customer_id in (:other) and other_id in (:one)
                """)
            .param("one", ids(one))
            .param("other", ids(other))
            .query(Integer.class)
            .single()
        > 0;
  }

  void insert(CustomerId customer, CustomerId other) {
    jdbc.sql(
            """
            insert into private_zone.customer_apart (customer_id, other_id)
            select ?, ? where not exists (
              select 1 from private_zone.customer_apart where customer_id = ? and other_id = ?)
            """)
        .params(customer.value(), other.value(), customer.value(), other.value())
        .update();
  }

  /** All of these are one person. */
  void deleteAmong(Collection<Subject> person) {
    jdbc.sql(
            """
            delete from private_zone.customer_apart
            where customer_id in (:person) and other_id in (:person)
            """)
        .param("person", ids(person))
        .update();
  }

  void delete(CustomerId customer) {
    jdbc.sql("delete from private_zone.customer_apart where customer_id = ? or other_id = ?")
        .params(customer.value(), customer.value())
        .update();
  }

  private static List<UUID> ids(Collection<Subject> person) {
    return person.stream().map(Subject::customerId).map(CustomerId::value).toList();
  }

  @Override
  public Map<String, String> first() {
    apart.clear();
    return merged.first();
  }

  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var customer = merged.apply(event);
    switch (event.name()) {
      case "CustomerToldApart" -> put(customer, event.text("other"), rows);
      case "CustomerMerged" -> removeAmong(merged.of(customer), rows);
      case "CustomerUnmerged" -> put(customer, event.text("into"), rows);
      case "CustomerForgotten" ->
          apart.removeAll(customer).forEach(other -> remove(customer, other, rows));
      default -> {}
    }
  }

  private void put(String customer, String other, Map<String, String> rows) {
    apart.add(customer, other);
    rows.put(customer + "/" + other, "");
  }

  private void removeAmong(List<String> person, Map<String, String> rows) {
    for (var one : person) {
      for (var other : apart.with(one)) {
        if (person.contains(other)) {
          apart.remove(one, other);
          remove(one, other, rows);
        }
      }
    }
  }

  private static void remove(String one, String other, Map<String, String> rows) {
    rows.remove(one + "/" + other);
    rows.remove(other + "/" + one);
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc, "select customer_id || '/' || other_id, '' from private_zone.customer_apart");
  }

  /** Which records belong to which, in the order of neither. */
  private static final class Pairs {
    private final Map<String, Set<String>> pairs = new HashMap<>();

    void clear() {
      pairs.clear();
    }

    void add(String one, String other) {
      pairs.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
      pairs.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(one);
    }

    void remove(String one, String other) {
      removeFrom(one, other);
      removeFrom(other, one);
    }

    private void removeFrom(String one, String other) {
      pairs.computeIfPresent(
          one, (_, others) -> others.remove(other) && others.isEmpty() ? null : others);
    }

    List<String> with(String one) {
      return List.copyOf(pairs.getOrDefault(one, Set.of()));
    }

    List<String> removeAll(String one) {
      var others = with(one);
      others.forEach(other -> remove(one, other));
      return others;
    }
  }
}
