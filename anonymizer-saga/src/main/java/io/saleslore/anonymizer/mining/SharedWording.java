package io.saleslore.anonymizer.mining;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.kernel.catalogue.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is left of a sentence when every run of four words in it is shared, and slots stand for the
 * rest.
 */
record SharedWording(List<String> tokens, boolean asks) {
  SharedWording {
    tokens = List.copyOf(tokens);
  }

  static Optional<SharedWording> of(Sentence sentence, SharedRuns shared) {
    var kept = new SharedWording(gapped(sentence, shared), sentence.asks());
    long words = kept.tokens.stream().filter(each -> !Sentence.isGap(each)).count();
    long slots = kept.tokens.size() - words;
    return words >= TemplateText.FEWEST_WORDS && slots * 2 <= words
        ? Optional.of(kept)
        : Optional.empty();
  }

  /** The text of a template, if the door lets it through. */
  Optional<TemplateText> text(TemplateDoor door) {
    var said =
        new StringBuilder(String.join(" ", tokens.stream().map(SharedWording::spelled).toList()));
    if (!Sentence.isGap(tokens.getFirst())) {
      said.setCharAt(0, Character.toUpperCase(said.charAt(0)));
    }
    said.append(asks ? "?" : ".");
    if (said.length() > TemplateText.LONGEST) {
      return Optional.empty();
    }
    var text = new TemplateText(said.toString());
    return door.refusals(text, Set.of()).isEmpty() ? Optional.of(text) : Optional.empty();
  }

  /** What two equal wordings have in common. */
  String key() {
    return String.join(" ", tokens) + (asks ? "?" : ".");
  }

  private static String spelled(String token) {
    return token.equals("i") || token.startsWith("i'") ? "I" + token.substring(1) : token;
  }

  /** Between two stretches of shared runs stands at least one gap, so no run reaches over both. */
  private static List<String> gapped(Sentence sentence, SharedRuns shared) {
    var tokens = new ArrayList<String>();
    int next = 0;
    while (next < sentence.tokens().size()) {
      int end = stretch(sentence, next, shared);
      boolean isAfterWord = !tokens.isEmpty() && !Sentence.isGap(tokens.getLast());
      if (end > next && !isAfterWord) {
        tokens.addAll(sentence.tokens().subList(next, end));
        next = end;
      } else {
        addGap(sentence.tokens().get(next), tokens);
        next++;
      }
    }
    return trimmed(tokens);
  }

  /** Where the shared runs end that begin there one after the other. */
  private static int stretch(Sentence sentence, int first, SharedRuns shared) {
    int run = first;
    while (shared.begins(sentence, run)) {
      run++;
    }
    return run == first ? first : run - 1 + SharedRuns.LENGTH;
  }

  private static void addGap(String token, List<String> tokens) {
    var gap = Sentence.isGap(token) ? token : SlotToken.ANY;
    if (!tokens.isEmpty() && Sentence.isGap(tokens.getLast())) {
      tokens.add(SlotToken.both(tokens.removeLast(), gap));
    } else {
      tokens.add(gap);
    }
  }

  /** What stands before and behind is each marketer's own. */
  private static List<String> trimmed(List<String> tokens) {
    int from = !tokens.isEmpty() && Sentence.isGap(tokens.getFirst()) ? 1 : 0;
    int to = tokens.size() - (tokens.size() > from && Sentence.isGap(tokens.getLast()) ? 1 : 0);
    return tokens.subList(from, Math.max(from, to));
  }

  @Override
  public String toString() {
    return "[wording]";
  }
}
