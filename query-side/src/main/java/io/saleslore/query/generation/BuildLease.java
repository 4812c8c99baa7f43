package io.saleslore.query.generation;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The right to build generations, for as long as it is renewed.
 *
 * @param fence refuses what an earlier builder still writes
 * @param generations by read model, all at the same position
 */
public record BuildLease(int fence, SortedMap<String, Generation> generations) {
  /** The generation of a read model. */
  public Generation of(String model) {
    return Objects.requireNonNull(generations.get(model), "not leased");
  }

  /** Up to which release all of them are saved, -1 for none. */
  public long position() {
    return generations.values().stream().mapToLong(Generation::position).min().orElse(-1);
  }

  /** Whose releases they hold. */
  public int edition() {
    return generations.firstEntry().getValue().edition();
  }

  /** Their numbers, by read model. */
  public SortedMap<String, Integer> numbers() {
    return generations.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> each.getValue().number(), (a, _) -> a, TreeMap::new));
  }

  /** The same generations, saved up to this position in these collections. */
  BuildLease savedIn(Map<String, String> collections, long newPosition) {
    var saved = new TreeMap<String, Generation>();
    for (var each : generations.values()) {
      var name = collections.getOrDefault(each.model(), each.collection());
      saved.put(
          each.model(),
          new Generation(each.model(), each.number(), each.edition(), newPosition, name));
    }
    return new BuildLease(fence, saved);
  }
}
