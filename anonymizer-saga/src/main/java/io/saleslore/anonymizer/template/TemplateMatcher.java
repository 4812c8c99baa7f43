package io.saleslore.anonymizer.template;

import io.saleslore.kernel.catalogue.Template;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises which template a message uses: a pure function over scrubbed text. */
public final class TemplateMatcher {
  private final List<TemplatePattern> all;

  /** Recognises these templates. */
  public TemplateMatcher(Collection<Template> templates) {
    all = templates.stream().map(TemplatePattern::new).toList();
  }

  /** The one that the message says with the fewest edits, of those the longest. */
  public Optional<Template> usedIn(String scrubbed) {
    var said = TemplateTokens.of(scrubbed);
    var words = new HashSet<>(said);
    TemplatePattern best = null;
    int fewest = 0;
    for (var each : all) {
      if (each.mayStandIn(words)) {
        int edits = each.edits(said);
        if (edits <= each.mostEdits() && isBetter(each, edits, best, fewest)) {
          best = each;
          fewest = edits;
        }
      }
    }
    return Optional.ofNullable(best).map(TemplatePattern::template);
  }

  private static boolean isBetter(
      TemplatePattern one, int edits, @Nullable TemplatePattern best, int fewest) {
    return best == null || edits < fewest || (edits == fewest && one.length() > best.length());
  }
}
