package io.saleslore.anonymizer.template;

import io.saleslore.kernel.catalogue.Template;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises which template a message uses: a pure function over scrubbed text. */
public final class Wordings {
  private final List<Wording> all;

  /** Those of the templates. */
  public Wordings(Collection<Template> templates) {
    all = templates.stream().map(Wording::new).toList();
  }

  /** The one that the message says with the fewest edits, of those the longest. */
  public Optional<Template> usedIn(String scrubbed) {
    var said = Tokens.of(scrubbed);
    var words = new HashSet<>(said);
    Wording best = null;
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
    return Optional.ofNullable(best).map(Wording::template);
  }

  private static boolean isBetter(Wording one, int edits, @Nullable Wording best, int fewest) {
    return best == null || edits < fewest || (edits == fewest && one.length() > best.length());
  }
}
