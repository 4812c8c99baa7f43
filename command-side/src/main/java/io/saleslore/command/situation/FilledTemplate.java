package io.saleslore.command.situation;

import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.kernel.catalogue.TemplateText;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * A template for one customer; it holds words of theirs, so it does not show itself.
 *
 * @param text with every slot filled that the zone knows; the others stand in braces
 * @param filled which slots were filled
 * @param open which slots the marketer has to fill
 */
public record FilledTemplate(String text, List<Slot> filled, List<Slot> open) {
  /** Fills what is known. */
  public static FilledTemplate of(TemplateText template, Map<Slot, String> known) {
    var matcher = TemplateText.SLOT.matcher(template.text());
    var slots = matcher.results().map(FilledTemplate::slot).distinct().toList();
    var text =
        matcher.replaceAll(
            slot -> Matcher.quoteReplacement(known.getOrDefault(slot(slot), slot.group())));
    return new FilledTemplate(
        text,
        slots.stream().filter(known::containsKey).toList(),
        slots.stream().filter(slot -> !known.containsKey(slot)).toList());
  }

  private static Slot slot(MatchResult match) {
    return Slot.of(match.group(1));
  }

  @Override
  public String toString() {
    return "[private template]";
  }
}
