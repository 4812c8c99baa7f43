package io.saleslore.app.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Ids that answers named, so that later requests are about something. */
final class SeenIds {
  private static final int MOST = 200;
  private static final int LONGEST = 60;
  private final Map<String, List<String>> byName = new HashMap<>();

  void add(String name, String id) {
    var all = byName.computeIfAbsent(key(name), _ -> new ArrayList<>());
    if (all.size() < MOST) {
      all.add(id);
    }
  }

  void addAll(JsonNode answer) {
    for (var field : answer.properties()) {
      var value = field.getValue();
      if (value.isTextual() && isId(field.getKey()) && value.asText().length() <= LONGEST) {
        add(field.getKey(), value.asText());
      }
      addAll(value);
    }
    answer.forEach(each -> each.forEach(this::addAll));
  }

  /** Zones are given: nobody else's is touched. */
  private static boolean isId(String name) {
    return name.endsWith("d") && !name.equals("staffId");
  }

  boolean knows(String name) {
    return byName.containsKey(key(name)) && !key(name).startsWith("staff");
  }

  /** One of this name, or else an id of nothing. */
  String of(String name, Random random) {
    var all = byName.getOrDefault(key(name), List.of());
    return all.isEmpty() || random.nextInt(10) == 0
        ? new UUID(random.nextLong(), random.nextLong()).toString()
        : all.get(random.nextInt(all.size()));
  }

  /** {@code customerId} and {@code customer} are the same. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("id$", "");
  }
}
