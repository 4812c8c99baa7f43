package io.saleslore.anonymizer.mining;

import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wording that the disclosure gate lets out, as a template would read it.
 *
 * @param digest keyed, so that it is known again and tells nothing
 * @param objection what it answers most often, where anything
 * @param approach what it does most often, where that is known
 * @param sums how often it was used and what came of it, of one release of the gate
 */
public record FoundWording(
    String digest,
    TemplateText text,
    @Nullable Objection objection,
    @Nullable Approach approach,
    Map<Count, Integer> sums,
    MarketersBand marketers) {
  /** Copies the sums. */
  public FoundWording {
    sums = Map.copyOf(sums);
  }
}
