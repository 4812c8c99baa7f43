package io.saleslore.command.audit;

import io.saleslore.command.VirtualThreads;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.COMPLIANCE)
class ReplayEndpoint {
  private final Replay replay;
  private final Notaries notaries;
  private final Aggregates aggregates;
  private final AuditRecord record;

  ReplayEndpoint(Replay replay, Notaries notaries, Aggregates aggregates, AuditRecord record) {
    this.replay = replay;
    this.notaries = notaries;
    this.aggregates = aggregates;
    this.record = record;
  }

  /**
   * What is asked for.
   *
   * @param after the last position that the caller has
   * @param until the last position to send
   * @param speed how many times faster than it happened; as fast as possible where it is not said
   * @param stored whether every byte is to be as it is stored, for verification
   */
  record Asked(
      @Nullable String store,
      @Nullable Zone zone,
      @Nullable StaffId marketer,
      @Nullable CustomerId customer,
      @Nullable ConversationId conversation,
      @Nullable DealId deal,
      @Nullable String type,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Long after,
      @Nullable Long until,
      @Nullable Double speed,
      @Nullable Boolean stored,
      @Nullable String reason) {

    Log log() {
      return store == null
          ? Log.PRIVATE
          : Log.of(store)
              .orElseThrow(() -> new InvalidField("store", "is private, global or operations"));
    }

    @Nullable String zoneName() {
      var ofMarketer = marketer == null ? null : marketer.zone();
      if (zone != null && ofMarketer != null && !zone.equals(ofMarketer)) {
        throw new InvalidField("zone", "is the marketer's");
      }
      return zone != null ? zone.value() : ofMarketer == null ? null : ofMarketer.value();
    }

    boolean hasFilter() {
      return Stream.of(zone, marketer, customer, conversation, deal).anyMatch(Objects::nonNull);
    }

    void check() {
      if (speed != null && !(speed > 0)) {
        throw new InvalidField("speed", "is above 0");
      }
      if (type != null && !Question.isType(type) && log() != Log.OPERATIONS) {
        throw new InvalidField("type", "is an event's name, such as MessageRecorded");
      }
      if (log() == Log.GLOBAL && hasFilter()) {
        throw new InvalidField("store", "has nobody's events");
      }
    }
  }

  @GetMapping(
      path = "/api/v1/audit/events",
      produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
  Mono<Void> events(
      @ModelAttribute Asked asked,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
      @AuthenticationPrincipal Jwt who,
      ServerWebExchange exchange) {
    var response = exchange.getResponse();
    boolean isStream = isEventStream(exchange);
    return Mono.fromCallable(() -> reading(asked, lastEventId, who))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(
            reading -> {
              response
                  .getHeaders()
                  .setContentType(
                      isStream ? MediaType.TEXT_EVENT_STREAM : MediaType.APPLICATION_NDJSON);
              var frames =
                  isStream
                      ? new Frames.Paced(
                          reading, asked.speed() == null ? Double.POSITIVE_INFINITY : asked.speed())
                      : new Frames.Lines(reading);
              return response.writeAndFlushWith(
                  pieces(frames).map(response.bufferFactory()::wrap).map(Mono::just));
            });
  }

  private static boolean isEventStream(ServerWebExchange exchange) {
    return exchange.getRequest().getHeaders().getAccept().stream()
        .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
  }

  /** Made as they are taken, on a thread that may block. */
  private static Flux<byte[]> pieces(Frames frames) {
    return Flux.<byte[]>generate(
            sink -> {
              try {
                var piece = frames.next();
                if (piece == null) {
                  sink.complete();
                } else {
                  sink.next(piece);
                }
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                sink.complete();
              }
            })
        .subscribeOn(VirtualThreads.SCHEDULER);
  }

  private Reading reading(Asked asked, @Nullable Long lastEventId, Jwt who) {
    asked.check();
    var question = question(asked, lastEventId);
    var what = new TreeMap<String, @Nullable Object>();
    what.put("store", asked.log());
    what.put("zone", asked.zoneName());
    what.put("customer", asked.customer());
    what.put("conversation", asked.conversation());
    what.put("deal", asked.deal());
    what.put("type", asked.type());
    what.put("from", asked.from());
    what.put("to", asked.to());
    what.put("after", question.after() == 0 ? null : question.after());
    record.add(who, "audit-events-read", what, asked.reason());
    return Boolean.TRUE.equals(asked.stored()) ? replay.stored(question) : replay.shown(question);
  }

  /**
   * What the tree has not taken yet is left out, so that whoever goes on from there misses none.
   */
  private Question question(Asked asked, @Nullable Long lastEventId) {
    var log = asked.log();
    long taken = notaries.of(log).tree().catchUp();
    boolean isOperations = log == Log.OPERATIONS;
    return new Question(
        log,
        asked.after() != null ? asked.after() : lastEventId != null ? lastEventId : 0,
        asked.until() == null ? taken : Math.min(taken, asked.until()),
        isOperations || !asked.hasFilter() ? null : wanted(asked),
        isOperations ? words(asked) : List.of(),
        isOperations ? null : asked.type(),
        asked.from(),
        asked.to());
  }

  private Set<String> wanted(Asked asked) {
    return new HashSet<>(
        aggregates.of(
            asked.zoneName(),
            text(asked.customer()),
            text(asked.conversation()),
            text(asked.deal())));
  }

  private static List<String> words(Asked asked) {
    return Stream.of(
            asked.type(),
            asked.zoneName(),
            text(asked.customer()),
            text(asked.conversation()),
            text(asked.deal()))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }
}
