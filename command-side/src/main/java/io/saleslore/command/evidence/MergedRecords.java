package io.saleslore.command.evidence;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which records of customers are about one person, as it follows from the history. */
public final class MergedRecords {
  private final Map<String, String> into = new HashMap<>();
  private final Map<String, Set<String>> merged = new HashMap<>();

  /** Nothing has happened yet, so there are no rows. */
  public Map<String, String> first() {
    into.clear();
    merged.clear();
    return Map.of();
  }

  /**
   * Does to the records what the event did. What was merged with who is forgotten is alone.
   *
   * @return whom the event is about
   */
  public String apply(HistoryEvent event) {
    var customer = event.text("customerId");
    switch (event.name()) {
      case "CustomerMerged" -> link(customer, event.text("into"));
      case "CustomerUnmerged" -> unlink(customer);
      case "CustomerForgotten" -> {
        unlink(customer);
        directlyWith(customer).forEach(this::unlink);
      }
      default -> {}
    }
    return customer;
  }

  /** The record that a record was merged into; null where it stands for itself. */
  public @Nullable String into(String record) {
    return into.get(record);
  }

  /** Those that were merged into this one itself, in the order of their ids. */
  public List<String> directlyWith(String record) {
    return List.copyOf(merged.getOrDefault(record, Set.of()));
  }

  /** All records of the person, the one that stands for them first. */
  public List<String> of(String record) {
    var found = new LinkedHashSet<String>();
    var waiting = new ArrayDeque<>(List.of(mainOf(record)));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (found.add(next)) {
        waiting.addAll(directlyWith(next));
      }
    }
    return List.copyOf(found);
  }

  private String mainOf(String record) {
    var path = new LinkedHashSet<String>();
    for (var next = record; next != null && path.add(next); ) {
      next = into(next);
    }
    return path.getLast();
  }

  private void link(String record, String main) {
    unlink(record);
    into.put(record, main);
    merged.computeIfAbsent(main, _ -> new TreeSet<>()).add(record);
  }

  private void unlink(String record) {
    var main = into.remove(record);
    if (main != null) {
      merged.computeIfPresent(
          main, (_, records) -> records.remove(record) && records.isEmpty() ? null : records);
    }
  }
}
