package io.saleslore.anonymizer.door;

import io.saleslore.anonymizer.scrub.span.Span;
import io.saleslore.kernel.catalogue.TemplateText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The scrubber looks behind the door: what it takes for personal data waits for two reviewers. */
record ScrubbedDoorCheck(TemplateText template, Set<String> allowed) {
  /** These refusals, and those that the scrubber adds. */
  List<Refusal> with(List<Refusal> refused) {
    var all = new ArrayList<>(refused);
    for (var span : PersonalDataFinder.in(template)) {
      if (!isAllowed(span)
          && refused.stream().noneMatch(each -> each.overlaps(span.start(), span.end()))) {
        all.add(new Refusal(span.start(), span.end(), RefusalReason.PERSONAL_DATA));
      }
    }
    all.sort(Comparator.comparingInt(Refusal::start));
    return List.copyOf(all);
  }

  /** The whole of it was allowed, or a word of it that no list has. */
  private boolean isAllowed(Span span) {
    var found = template.text().substring(span.start(), span.end());
    return allowed.contains(found)
        || DoorToken.allOf(found).stream().anyMatch(each -> allowed.contains(each.text()));
  }
}
