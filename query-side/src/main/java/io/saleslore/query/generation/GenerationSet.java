package io.saleslore.query.generation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every generation of one read model that is kept.
 *
 * @param last the highest number that was ever given, 0 where none was
 * @param liveNumber the one that answers
 * @param previousNumber the one that answered before it
 * @param rebuild the rebuild that makes one of them, or waits to be switched to
 * @param kept by number
 */
public record GenerationSet(
    String model,
    int last,
    @Nullable Integer liveNumber,
    @Nullable Integer previousNumber,
    @Nullable UnfinishedRebuild rebuild,
    SortedMap<Integer, LeasedGeneration> kept) {

  /** The set of a read model that was never built. */
  static GenerationSet empty(String model) {
    return new GenerationSet(model, 0, null, null, null, new TreeMap<>());
  }

  /** The one that answers, once there is one. */
  public Optional<Generation> live() {
    return built(liveNumber);
  }

  /** The one that answered before it, if it is kept. */
  public Optional<Generation> previous() {
    return built(previousNumber);
  }

  /** All that are complete. */
  public Stream<Generation> built() {
    return kept.values().stream()
        .filter(LeasedGeneration::isBuilt)
        .map(LeasedGeneration::generation);
  }

  /** The one of this number, if it is complete. */
  public Optional<Generation> built(@Nullable Integer number) {
    return Optional.ofNullable(number == null ? null : kept.get(number))
        .filter(LeasedGeneration::isBuilt)
        .map(LeasedGeneration::generation);
  }

  /** Whether a process builds one of them at the moment. */
  public boolean isBeingBuilt(Instant now) {
    return kept.values().stream().anyMatch(each -> each.isLeased(now));
  }

  /** Whether this rebuild makes one of them. */
  public boolean isRebuiltBy(String id) {
    return rebuild != null && rebuild.id().equals(id);
  }

  /** The unfinished rebuild that makes this generation, null where none does. */
  public @Nullable UnfinishedRebuild rebuildOf(Generation generation) {
    return rebuild != null && rebuild.generation() == generation.number() ? rebuild : null;
  }

  /** A generation with the next number, still empty. */
  Generation next(int edition) {
    int number = last + 1;
    return new Generation(model, number, edition, -1, model + "." + number);
  }

  /** Those that nobody needs: neither live nor the one before, nor being made. */
  Stream<Generation> unneeded(Instant now) {
    return kept.values().stream()
        .filter(each -> !each.isLeased(now) && !isNeeded(each.generation()))
        .map(LeasedGeneration::generation);
  }

  private boolean isNeeded(Generation generation) {
    return Objects.equals(generation.number(), liveNumber)
        || Objects.equals(generation.number(), previousNumber)
        || rebuildOf(generation) != null;
  }
}
