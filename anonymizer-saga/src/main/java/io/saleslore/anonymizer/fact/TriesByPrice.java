package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.FactKind;
import java.util.List;

final class TriesByPrice implements FactMaker {
  @Override
  public List<Observation> observe(CodedStory story) {
    return Try.in(story).stream()
        .map(
            each ->
                Observation.of(
                    each.at(),
                    FactKind.OBJECTION_BY_PRICE,
                    each.yes(story),
                    each.objection(),
                    each.approach(),
                    story.price()))
        .toList();
  }
}
