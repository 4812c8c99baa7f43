package io.saleslore.anonymizer.template;

import static java.util.Comparator.comparingInt;

import io.saleslore.kernel.catalogue.Template;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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
    return all.stream()
        .filter(each -> each.mayStandIn(words))
        .map(each -> new Use(each, each.edits(said)))
        .filter(use -> use.edits() <= use.pattern().mostEdits())
        .min(comparingInt(Use::edits).thenComparing(use -> -use.pattern().length()))
        .map(use -> use.pattern().template());
  }

  private record Use(TemplatePattern pattern, int edits) {}
}
