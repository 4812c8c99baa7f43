package io.saleslore.anonymizer.door;

import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.anonymizer.scrub.span.Span;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.kernel.catalogue.TemplateText;
import java.util.ArrayList;
import java.util.List;

/** What the scrubber finds in a template whose slots are filled by placeholders. */
final class PersonalDataFinder {
  private PersonalDataFinder() {}

  /** Spans of the text as it was typed. */
  static List<Span> in(TemplateText template) {
    var text = template.text();
    var filled = new StringBuilder();
    var shifts = new ArrayList<int[]>();
    int from = 0;
    var slots = TemplateText.SLOT.matcher(text);
    while (slots.find()) {
      filled.append(text, from, slots.start()).append(placeholder(slots.group(1)));
      from = slots.end();
      shifts.add(new int[] {filled.length(), from - filled.length()});
    }
    filled.append(text, from, text.length());
    return Scrubber.scrub(filled.toString()).spans().stream()
        .map(span -> moved(span, shifts))
        .toList();
  }

  private static Span moved(Span span, List<int[]> shifts) {
    int shift = 0;
    for (var each : shifts) {
      if (each[0] <= span.start()) {
        shift = each[1];
      }
    }
    return new Span(span.start() + shift, span.end() + shift, span.type());
  }

  private static String placeholder(String slot) {
    return switch (slot) {
      case "customer", "marketer" -> SpanType.PERSON.placeholder();
      case "company", "provider" -> SpanType.ORGANISATION.placeholder();
      case "date" -> SpanType.DATE.placeholder();
      case "link" -> SpanType.URL.placeholder();
      default -> SpanType.ID.placeholder();
    };
  }
}
