package io.saleslore.query.readmodel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every generation of one read model that is kept.
 *
 * @param last the highest number that was ever given
 * @param liveNumber the one that answers
 * @param beforeNumber the one that answered before it
 * @param rebuild what is being rebuilt or waits to be switched to
 */
record Shelf(
    String model,
    int last,
    @Nullable Integer liveNumber,
    @Nullable Integer beforeNumber,
    @Nullable Unfinished rebuild,
    SortedMap<Integer, Kept> kept) {

  /** An unfinished rebuild and the generation it makes. */
  record Unfinished(String id, int generation) {}

  /**
   * A generation with the lease of whoever builds it.
   *
   * @param isBuilt whether it is whole, so that the projection keeps it up
   * @param fence grows with each builder
   * @param leasedUntil until when its builder alone may write it
   */
  record Kept(Generation generation, boolean isBuilt, int fence, Instant leasedUntil) {
    boolean isLeased(Instant now) {
      return !isBuilt && leasedUntil.isAfter(now);
    }
  }

  Optional<Generation> live() {
    return built(liveNumber);
  }

  Optional<Generation> before() {
    return built(beforeNumber);
  }

  Stream<Generation> built() {
    return kept.values().stream().filter(Kept::isBuilt).map(Kept::generation);
  }

  boolean isBeingBuilt(Instant now) {
    return kept.values().stream().anyMatch(each -> each.isLeased(now));
  }

  /** Whether nobody needs it: neither live nor the one before, nor being made. */
  boolean isSpare(Kept each, Instant now) {
    int number = each.generation().number();
    boolean isNeeded =
        Integer.valueOf(number).equals(liveNumber)
            || Integer.valueOf(number).equals(beforeNumber)
            || (rebuild != null && rebuild.generation() == number);
    return !isNeeded && !each.isLeased(now);
  }

  /** Whether this is its unfinished rebuild. */
  boolean isOf(String id) {
    return rebuild != null && rebuild.id().equals(id);
  }

  /** The unfinished rebuild that makes this generation. */
  @Nullable Unfinished rebuildOf(Generation each) {
    return rebuild != null && rebuild.generation() == each.number() ? rebuild : null;
  }

  static Optional<Generation> built(Map<String, Shelf> shelves, String model, int number) {
    return Optional.ofNullable(shelves.get(model)).flatMap(shelf -> shelf.built(number));
  }

  Optional<Generation> built(@Nullable Integer number) {
    return Optional.ofNullable(number == null ? null : kept.get(number))
        .filter(Kept::isBuilt)
        .map(Kept::generation);
  }
}
