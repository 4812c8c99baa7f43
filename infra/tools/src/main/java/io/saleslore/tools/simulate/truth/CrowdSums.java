package io.saleslore.tools.simulate.truth;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A crowd with its sums. */
public record CrowdSums(FactKind kind, List<String> codes, Map<Count, Integer> counts) {
  static CrowdSums empty(Crowd crowd) {
    var counts = new EnumMap<Count, Integer>(Count.class);
    crowd.kind().counts().forEach(count -> counts.put(count, 0));
    return new CrowdSums(crowd.kind(), crowd.codes(), counts);
  }

  void add(Set<Count> yes) {
    yes.forEach(count -> counts.merge(count, 1, Integer::sum));
  }
}
