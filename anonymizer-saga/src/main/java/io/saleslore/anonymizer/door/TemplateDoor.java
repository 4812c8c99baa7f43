package io.saleslore.anonymizer.door;

import io.saleslore.kernel.catalogue.TemplateText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which texts may be templates: those of listed words of one language, approved terms,
 * plain punctuation and slots. It knows what may pass, not what is dangerous. A pure function.
 */
public final class TemplateDoor {
  private final Set<String> ownTerms;

  /**
   * A door that also lets the firm's own terms through.
   *
   * @param terms each exactly as it is written; one of several words is its words
   */
  public TemplateDoor(Collection<String> terms) {
    ownTerms =
        terms.stream()
            .flatMap(term -> Arrays.stream(term.strip().split("\\s+", -1)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The tokens that keep the text out, in their order; none if it may pass.
   *
   * @param allowed tokens that two reviewers let through, exactly as they are written
   */
  public List<Refusal> refusals(TemplateText template, Set<String> allowed) {
    var text = template.text();
    var own = new HashSet<>(allowed);
    own.addAll(ownTerms);
    var passing = new HashSet<>(ListedWords.terms());
    passing.addAll(own);
    var tokens = DoorToken.allOf(text);
    var spelledOut = new SpelledOut(text, passing).in(tokens);
    var refused =
        ListedWords.LANGUAGES.stream()
            .map(language -> new DoorCheck(language, passing).refusals(tokens, spelledOut))
            .min(Comparator.comparingInt(List::size))
            .orElseThrow();
    return new ScrubbedDoorCheck(template, own).with(refused);
  }

  /** Whether two people may let this token through: it shows what it is. */
  public static boolean isAllowable(String token) {
    return DoorToken.allOf(token).stream()
        .allMatch(each -> each.oddity() == null || each.oddity().isAllowable());
  }

  /** Whether the word, in lower case, may stand in a template of some language. */
  public boolean isListed(String word) {
    return ListedWords.LANGUAGES.stream().anyMatch(each -> each.holds(word));
  }
}
