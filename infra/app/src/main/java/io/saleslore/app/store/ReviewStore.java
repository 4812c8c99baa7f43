package io.saleslore.app.store;

import io.saleslore.anonymizer.review.ReviewLog;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.review.ReviewEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The history of template reviews, in the anonymizer's zone: it names reviewers, so no other. */
@OnRole(Role.ANONYMIZER)
@Component
class ReviewStore implements ReviewLog {
  private final JdbcEventStorageEngine reviews;

  ReviewStore(
      ConnectionProvider connections,
      TransactionManager transactions,
      PersistenceExceptionResolver duplicates,
      @Qualifier("eventSerializer") Serializer json,
      EventUpcaster earlierVersions) {
    this.reviews =
        JdbcEventStorageEngine.builder()
            .connectionProvider(connections)
            .transactionManager(transactions)
            .persistenceExceptionResolver(duplicates)
            .eventSerializer(json)
            .snapshotSerializer(json)
            .upcasterChain(earlierVersions)
            .schema(EventSchema.builder().eventTable("anonymizer_zone.template_review").build())
            .build();
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
    var messages = new ArrayList<GenericDomainEventMessage<ReviewEvent>>();
    for (var event : events) {
      messages.add(message(number + 1 + messages.size(), event));
    }
    reviews.appendEvents(messages);
  }

  private static GenericDomainEventMessage<ReviewEvent> message(long number, ReviewEvent event) {
    return new GenericDomainEventMessage<>(
        "TemplateReviews",
        ReviewEvent.STREAM,
        number,
        event,
        MetaData.emptyInstance(),
        UUID.randomUUID().toString(),
        event.at());
  }
}
