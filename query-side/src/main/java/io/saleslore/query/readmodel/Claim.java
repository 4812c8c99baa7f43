package io.saleslore.query.readmodel;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The right to build generations, while its lease lasts.
 *
 * @param fence refuses what an earlier builder still writes
 * @param generations by read model, all at the same position
 */
record Claim(int fence, SortedMap<String, Generation> generations) {
  Generation of(ReadModel model) {
    return Objects.requireNonNull(generations.get(model.name()), "not claimed");
  }

  long position() {
    return generations.values().stream().mapToLong(Generation::position).min().orElse(-1);
  }

  int edition() {
    return generations.firstEntry().getValue().edition();
  }

  SortedMap<String, Integer> numbers() {
    return generations.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> each.getValue().number(), (a, _) -> a, TreeMap::new));
  }
}
