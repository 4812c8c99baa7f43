package io.saleslore.app.store;

import io.saleslore.anonymizer.review.ReviewLog;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.review.ReviewEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.stereotype.Component;

/** The history of template reviews, in the anonymizer's zone: it names reviewers, so no other. */
@OnRole(Role.ANONYMIZER)
@Component
class ReviewStore implements ReviewLog {
  private final JdbcEventStorageEngine reviews;

  ReviewStore(EventTables tables) {
    this.reviews =
        tables.engine(EventSchema.builder().eventTable("anonymizer_zone.template_review")).build();
  }

  @Override
  public List<ReviewEvent> after(long number) {
    return reviews
        .readEvents(ReviewEvent.STREAM, number + 1)
        .asStream()
        .map(message -> (ReviewEvent) message.getPayload())
        .toList();
  }

  @Override
  public void append(long number, List<? extends ReviewEvent> events) {
    reviews.appendEvents(
        IntStream.range(0, events.size())
            .mapToObj(each -> message(number + 1 + each, events.get(each)))
            .toList());
  }

  private static GenericDomainEventMessage<ReviewEvent> message(long number, ReviewEvent event) {
    return EventTables.message("TemplateReviews", ReviewEvent.STREAM, number, event, event.at());
  }
}
