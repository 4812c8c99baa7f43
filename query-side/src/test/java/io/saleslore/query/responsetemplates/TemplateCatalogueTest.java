package io.saleslore.query.responsetemplates;

import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.query.Templates;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class TemplateCatalogueTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final Templates templates = new Templates().published(2, DEMO, BUDGET);

  @Test
  void it_follows_what_is_published_and_withdrawn() {
    var catalogue = CatalogueFixture.started(templates);
    assertThat(catalogue.isRunning()).isTrue();
    assertThat(catalogue.now().templates()).containsOnlyKeys(new TemplateId(2));
    templates.published(1, DISCOUNT, BUDGET).withdrawn(2);
    var last = catalogue.changes().filter(each -> each.number() == 2).blockFirst(PATIENCE);
    assertThat(last).isNotNull().isEqualTo(catalogue.now());
    assertThat(catalogue.now().templates()).containsOnlyKeys(new TemplateId(1));
    catalogue.stop();
  }

  @Test
  void what_was_held_back_and_came_back_is_read_again_and_is_withdrawn_no_more() {
    var published =
        CatalogueFixture.of(templates.withdrawn(2).published(2, DEMO, BUDGET).withdrawn(2));
    assertThat(published.templates()).isEmpty();
    assertThat(published.withdrawn()).containsOnlyKeys(new TemplateId(2));
    var again = CatalogueFixture.of(templates.published(2, DEMO, BUDGET));
    assertThat(again.templates()).containsOnlyKeys(new TemplateId(2));
    assertThat(again.withdrawn()).isEmpty();
  }

  @Test
  void whoever_follows_it_learns_that_it_stopped() {
    var catalogue = CatalogueFixture.started(templates);
    StepVerifier.create(catalogue.changes())
        .expectNext(catalogue.now())
        .then(catalogue::stop)
        .expectComplete()
        .verify(PATIENCE);
    assertThat(catalogue.isRunning()).isFalse();
  }

  @Test
  void after_a_failure_it_tries_again() {
    var tries = new AtomicInteger();
    var catalogue =
        new TemplateCatalogue(
            (number, limit) -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
              }
              return templates.after(number, limit);
            },
            5);
    catalogue.start();
    var read = catalogue.changes().filter(each -> each.number() == 0).blockFirst(PATIENCE);
    assertThat(read).isNotNull();
    assertThat(tries.get()).isGreaterThan(1);
    catalogue.stop();
  }

  @Test
  void templates_stand_in_the_order_of_their_numbers() {
    var published =
        CatalogueFixture.of(templates.published(12, DEMO, BUDGET).published(3, DISCOUNT, BUDGET));
    assertThat(published.all())
        .extracting(TemplatePublished::templateId)
        .containsExactly(new TemplateId(2), new TemplateId(3), new TemplateId(12));
    assertThat(published.number()).isEqualTo(2);
  }

  @Test
  void nobody_changes_what_was_read() {
    var published = CatalogueFixture.of(templates);
    assertThatThrownBy(() -> published.templates().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(PublishedTemplates.NOTHING.all()).isEmpty();
    assertThat(PublishedTemplates.NOTHING.number()).isEqualTo(-1);
  }
}
