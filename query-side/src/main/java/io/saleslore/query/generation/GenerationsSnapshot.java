package io.saleslore.query.generation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generations of all read models, as they were read at one moment. */
public record GenerationsSnapshot(Map<String, GenerationSet> byModel) {
  /** Copies the map. */
  public GenerationsSnapshot {
    byModel = Map.copyOf(byModel);
  }

  /** Those of one read model. */
  public GenerationSet of(String model) {
    return byModel.getOrDefault(model, GenerationSet.empty(model));
  }

  /** Those of each read model. */
  public Stream<GenerationSet> sets() {
    return byModel.values().stream();
  }

  /** All that are complete. */
  public Stream<Generation> built() {
    return sets().flatMap(GenerationSet::built);
  }

  /** One of them, if it is complete. */
  public Optional<Generation> built(String model, int number) {
    return of(model).built(number);
  }

  /** The live one of each read model that has one. */
  public Map<String, Generation> live() {
    return sets()
        .flatMap(set -> set.live().stream())
        .collect(Collectors.toMap(Generation::model, each -> each));
  }
}
