package io.saleslore.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.review.ReviewLog;
import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.app.Migrations;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.erasure.ErasureEvent;
import io.saleslore.kernel.note.NoteEvent;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.staff.StaffEvent;
import io.saleslore.kernel.suggestion.SuggestionEvent;
import io.saleslore.query.CatalogueFeed;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.Await;
import io.saleslore.query.projection.ReadModelStatus;
import io.saleslore.query.projection.ReadModelStatuses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Aggregate;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A store written by the first version of each event, text by approved text: the platform of today
 * starts on it and reads it all.
 */
class FirstVersionsIT {
  private static final Path APPROVED = Path.of("src/test/resources/stored-events");

  @TempDir static Path data;
  private static final List<Object> PRIVATE = new ArrayList<>();
  private static RunningPlatform platform;

  /** Which store an event stands in, and under what. */
  private record Place(String table, String type, String stream) {}

  @BeforeAll
  static void the_platform_starts_on_a_store_of_old() {
    Migrations.run("saleslore.data=" + data.toAbsolutePath(), "logging.level.root=warn");
    var url = "jdbc:h2:file:" + data.toAbsolutePath() + "/private;DB_CLOSE_ON_EXIT=FALSE";
    var store = JdbcConnectionPool.create(url, "saleslore", "");
    var jdbc = JdbcClient.create(store);
    var next = new HashMap<String, Integer>();
    for (var event : StoredEventsTest.events()) {
      var place = place(event);
      if (place != null) {
        int number = next.merge(place.stream(), 1, Integer::sum) - 1;
        write(jdbc, place, number, event);
        if (place.table().equals("private_zone.event")) {
          PRIVATE.add(event);
        }
      }
    }
    store.dispose();
    platform = PlatformHost.quiet(data);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void every_event_reads_as_what_it_is_today() {
    try (var events = platform.part(EventStore.class).openStream(null)) {
      assertThat(events.asStream().limit(PRIVATE.size()).map(each -> each.getPayload()).toList())
          .isEqualTo(PRIVATE);
    }
    assertThat(platform.part(ReviewLog.class).after(-1).stream().map(Object::getClass))
        .containsAll(List.of(ReviewEvent.OfTemplate.class.getPermittedSubclasses()))
        .containsAll(List.of(ReviewEvent.OfToken.class.getPermittedSubclasses()));
    assertThat(platform.part(CatalogueFeed.class).after(-1, 100).stream().map(Object::getClass))
        .containsAll(List.of(CatalogueEvent.class.getPermittedSubclasses()));
  }

  @Test
  void every_aggregate_is_replayed() {
    var repositories = new HashMap<String, Repository<?>>();
    for (var each : platform.part(Configuration.class).findModules(AggregateConfiguration.class)) {
      repositories.put(storedType(each.aggregateType()), each.repository());
    }
    var streams = PRIVATE.stream().map(FirstVersionsIT::place).distinct().toList();
    assertThat(streams).hasSameSizeAs(repositories.values());
    for (var stream : streams) {
      var version =
          DefaultUnitOfWork.startAndGet(null)
              .executeWithResult(
                  () ->
                      Objects.requireNonNull(repositories.get(stream.type()))
                          .load(stream.stream())
                          .version())
              .getPayload();
      long events = PRIVATE.stream().filter(each -> stream.equals(place(each))).count();
      assertThat(version).as(stream.type()).isEqualTo(events - 1);
    }
  }

  private static String storedType(Class<?> aggregate) {
    var declared = aggregate.getAnnotation(Aggregate.class).type();
    return declared.isEmpty() ? aggregate.getSimpleName() : declared;
  }

  @Test
  void the_saga_takes_in_the_story() {
    Api.await(() -> platform.part(AnonymizerProgress.class).isCaughtUp());
    assertThat(
            platform
                .part(JdbcClient.class)
                .sql("select reason from anonymizer_zone.parked_story")
                .query(String.class)
                .list())
        .as("it is read, and cannot be opened without its key")
        .hasSize(1);
  }

  @Test
  void the_projections_fold_the_releases() {
    Api.await(() -> statuses().stream().allMatch(each -> each.generation() > 0 && each.lag() == 0));
    assertThat(statuses()).allMatch(each -> each.position() == 0 && each.deadLetters() == 0);
    assertThat(platform.part(ReleaseFeed.class).after(1, -1, 10))
        .singleElement()
        .returns(34, each -> each.counts().values().stream().sorted().toList().get(1));
  }

  private static List<ReadModelStatus> statuses() {
    return Await.list(platform.part(ReadModelStatuses.class).all());
  }

  private static @Nullable Place place(Object event) {
    return switch (event) {
      case StaffEvent each -> inPrivate("Staff", each.zone());
      case CustomerEvent each -> inPrivate("Customer", each.customerId());
      case ConversationEvent each -> inPrivate("Conversation", each.conversationId());
      case DealEvent each -> inPrivate("Deal", each.dealId());
      case NoteEvent each -> inPrivate("Note", each.noteId());
      case ErasureEvent each -> inPrivate("Erasure", each.erasureId());
      case SuggestionEvent each ->
          // The approved receipt has the id of the approved erasure, and a store has one of each.
          inPrivate("Suggestion", "receipt-" + each.receipt().id());
      case ReviewEvent _ ->
          new Place("anonymizer_zone.template_review", "TemplateReviews", ReviewEvent.STREAM);
      case CatalogueEvent _ -> new Place("global_zone.release", "Catalogue", CatalogueEvent.STREAM);
      case PatternReleased each ->
          new Place("global_zone.release", "Edition", PatternReleased.stream(each.edition()));
      default -> null;
    };
  }

  private static Place inPrivate(String type, Object id) {
    return new Place("private_zone.event", type, id.toString());
  }

  private static void write(JdbcClient jdbc, Place place, int number, Object event) {
    jdbc.sql(
            "insert into "
                + place.table()
                + " (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
                + " payloadType, payload, metaData) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(UUID.randomUUID().toString(), place.stream(), number, place.type())
        .params("2026-03-02T09:00:00.123Z", typeOf(event), json(event, number))
        .param("{}".getBytes(StandardCharsets.UTF_8))
        .update();
  }

  private static String typeOf(Object event) {
    return text(event).lines().findFirst().orElseThrow();
  }

  /** The approved text; only a number in a stream of its own is counted from where it stands. */
  private static byte[] json(Object event, int number) {
    return text(event)
        .lines()
        .skip(1)
        .map(line -> line.startsWith("  \"number\" : ") ? "  \"number\" : " + number + "," : line)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object event) {
    try {
      return Files.readString(APPROVED.resolve(event.getClass().getSimpleName() + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
