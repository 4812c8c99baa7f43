package io.saleslore.anonymizer.mining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The code that stands behind most uses of a wording. */
final class MostFrequent {
  private MostFrequent() {}

  /** The first in the vocabulary's order of several; null where no use has any. */
  static <C extends Enum<C>> @Nullable C of(
      List<WordingUse> uses, Function<WordingUse, @Nullable C> code) {
    return uses.stream()
        .map(code)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
