package io.saleslore.anonymizer.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewProjectionTest {
  private static final TemplateId ID = new TemplateId(1_000);
  private static final String MESSAGE =
      "shall we look at what the old machines cost you every week?";

  private final List<ReviewEvent> events = new ArrayList<>();
  private final List<Long> asked = new ArrayList<>();
  private final ReviewProjection projection = new ReviewProjection(new Watched());

  @Test
  void an_empty_log_has_no_reviews() {
    var now = projection.now();
    assertThat(now.all()).isEmpty();
    assertThat(now.number()).isEqualTo(-1);
    assertThat(now.lastTemplateNumber()).isZero();
    assertThat(now.find(ID)).isEmpty();
  }

  @Test
  void each_event_is_read_once() {
    events.add(written());
    projection.now();
    events.add(new TemplateApproved(ID, "dave", Instant.EPOCH));
    assertThat(projection.now().number()).isEqualTo(1);
    projection.now();
    assertThat(asked).containsExactly(-1L, 0L, 1L);
  }

  @Test
  void what_was_seen_before_does_not_change_with_what_comes_after() {
    events.add(written());
    var before = projection.now();
    events.add(new TemplateApproved(ID, "dave", Instant.EPOCH));
    assertThat(projection.now().get(ID).state()).isEqualTo(ReviewState.APPROVED);
    assertThat(before.get(ID).state()).isEqualTo(ReviewState.WRITTEN);
  }

  @Test
  void only_what_is_in_the_catalogue_is_recognised() {
    events.add(written());
    assertThat(projection.published().usedIn(MESSAGE)).isEmpty();
    events.add(new TemplateApproved(ID, "dave", Instant.EPOCH));
    assertThat(projection.published().usedIn(MESSAGE)).map(Template::id).contains(ID);
    events.add(new TemplateRetired(ID, "dave", Instant.EPOCH));
    assertThat(projection.published().usedIn(MESSAGE)).isEmpty();
    assertThat(projection.now().lastTemplateNumber()).as("its number stays").isEqualTo(1_000);
  }

  private static TemplateWritten written() {
    var text = new TemplateText("Shall we look at what the old machines cost you every week?");
    return new TemplateWritten(
        new Template(ID, List.of(Objection.BUDGET), Approach.COST_SAVINGS, text),
        "carol",
        Instant.EPOCH);
  }

  private final class Watched implements ReviewLog {
    @Override
    public List<ReviewEvent> after(long number) {
      asked.add(number);
      return List.copyOf(events.subList((int) number + 1, events.size()));
    }

    @Override
    public void append(long number, List<? extends ReviewEvent> more) {
      events.addAll(more);
    }
  }
}
