package io.saleslore.anonymizer.analyse.training;

import io.saleslore.anonymizer.analyse.model.Features;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The features that stand in at least three messages, numbered; fewer prove nothing. */
final class KnownFeatures {
  private static final int FEWEST = 3;

  private final int[] features;
  private final int[] rows = new int[Features.SIZE];

  private KnownFeatures(int[] features) {
    this.features = features;
    Arrays.fill(rows, -1);
    IntStream.range(0, features.length).forEach(row -> rows[features[row]] = row);
  }

  static KnownFeatures of(List<LabelledExample> examples) {
    int[] seen = new int[Features.SIZE];
    examples.forEach(example -> Arrays.stream(example.features()).forEach(each -> seen[each]++));
    return new KnownFeatures(
        IntStream.range(0, Features.SIZE).filter(each -> seen[each] >= FEWEST).toArray());
  }

  int size() {
    return features.length;
  }

  int[] features() {
    return features;
  }

  /** The numbers of those that are known. */
  int[] rows(int[] found) {
    return Arrays.stream(found).map(each -> rows[each]).filter(row -> row >= 0).toArray();
  }
}
