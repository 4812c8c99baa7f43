package io.saleslore.query.advice;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was derived last, and derives it anew when one of its sources is another object.
 */
public final class DerivedValue<V> {
  private volatile @Nullable Derived<V> latest;

  /** Nothing derived yet. */
  public DerivedValue() {}

  private record Derived<V>(V value, List<Object> sources) {
    boolean isFrom(List<Object> others) {
      return IntStream.range(0, sources.size()).allMatch(i -> sources.get(i) == others.get(i));
    }
  }

  /** The value of these sources; callers at the same time may derive it twice. */
  public V get(Supplier<V> derivation, Object... sources) {
    var from = List.of(sources);
    var known = latest;
    if (known == null || !known.isFrom(from)) {
      known = new Derived<>(derivation.get(), from);
      latest = known;
    }
    return known.value();
  }
}
