package io.saleslore.query;

import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplateWithdrawn;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A catalogue as a list in memory that can grow. */
public final class Templates implements CatalogueFeed {
  private final List<CatalogueEvent> events = new CopyOnWriteArrayList<>();

  public Templates published(int number, Approach approach, Objection... objections) {
    var text = "These are the words of the template with number " + number;
    var template =
        new Template(new TemplateId(number), List.of(objections), approach, new TemplateText(text));
    events.add(TemplatePublished.of(events.size(), template));
    return this;
  }

  public Templates withdrawn(int number) {
    events.add(new TemplateWithdrawn(events.size(), new TemplateId(number)));
    return this;
  }

  public List<CatalogueEvent> all() {
    return List.copyOf(events);
  }

  @Override
  public List<CatalogueEvent> after(long number, int limit) {
    var all = all();
    int from = (int) number + 1;
    return all.subList(from, Math.min(all.size(), from + limit));
  }
}
