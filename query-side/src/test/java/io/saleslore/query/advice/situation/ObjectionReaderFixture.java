package io.saleslore.query.advice.situation;

import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;

/** Sees budget in what is expensive, and nothing else. */
public final class ObjectionReaderFixture {
  private ObjectionReaderFixture() {}

  public static ObjectionReader reader() {
    return new ObjectionReader(
        (text, _) ->
            new Analysis(
                text.contains("expensive") ? Objection.BUDGET : null,
                null,
                null,
                0.9,
                Language.EN,
                List.of(),
                List.of()));
  }
}
