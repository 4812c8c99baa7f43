package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.FactKind;
import java.util.List;

final class TriesBySize implements FactMaker {
  @Override
  public List<Observation> observe(CodedStory story) {
    return Try.in(story).stream()
        .map(
            each ->
                Observation.of(
                    each.at(),
                    FactKind.OBJECTION_BY_SIZE,
                    each.yes(story),
                    each.objection(),
                    each.approach(),
                    story.size()))
        .toList();
  }
}
