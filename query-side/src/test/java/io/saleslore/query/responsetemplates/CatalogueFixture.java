package io.saleslore.query.responsetemplates;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.Templates;
import java.time.Duration;

/** What a process that follows the catalogue holds. */
public final class CatalogueFixture {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private CatalogueFixture() {}

  /** All of the catalogue's events. */
  public static PublishedTemplates of(Templates templates) {
    return PublishedTemplates.NOTHING.with(templates.all());
  }

  /** A catalogue that has read all of them and goes on; whoever starts it stops it. */
  public static TemplateCatalogue started(Templates templates) {
    var catalogue = new TemplateCatalogue(templates, 5);
    catalogue.start();
    int last = templates.all().size() - 1;
    var read = catalogue.changes().filter(each -> each.number() == last).blockFirst(PATIENCE);
    assertThat(read).isNotNull();
    return catalogue;
  }
}
