package io.saleslore.query.responsetemplates;

import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.TemplateId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The catalogue as of one of its events.
 *
 * @param number the last event in it, -1 for none
 * @param templates those that are in it now, each with the event that published it
 * @param withdrawn those that were taken out, each with the event that says so
 */
public record PublishedTemplates(
    long number,
    SortedMap<TemplateId, TemplatePublished> templates,
    SortedMap<TemplateId, TemplateWithdrawn> withdrawn) {
  static final PublishedTemplates NOTHING =
      new PublishedTemplates(-1, new TreeMap<>(), new TreeMap<>());

  /** Copies the maps. */
  public PublishedTemplates {
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    withdrawn = Collections.unmodifiableSortedMap(new TreeMap<>(withdrawn));
  }

  /** All that are in it, in the order of their numbers. */
  public Collection<TemplatePublished> all() {
    return templates.values();
  }

  PublishedTemplates with(List<CatalogueEvent> events) {
    var in = new TreeMap<>(templates);
    var out = new TreeMap<>(withdrawn);
    long last = number;
    for (var event : events) {
      if (event.number() != last + 1) {
        throw new IllegalStateException("the catalogue has a gap behind " + last);
      }
      last = event.number();
      switch (event) {
        case TemplatePublished published -> {
          in.put(published.templateId(), published);
          out.remove(published.templateId());
        }
        case TemplateWithdrawn gone -> {
          in.remove(gone.templateId());
          out.put(gone.templateId(), gone);
        }
      }
    }
    return new PublishedTemplates(last, in, out);
  }
}
