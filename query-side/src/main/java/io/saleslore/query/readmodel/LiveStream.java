package io.saleslore.query.readmodel;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * A read model as Server-Sent Events: every cell as it stands, then every cell that changes. Fed
 * from this process's copy of the read model, so it does not matter which process folds.
 */
public final class LiveStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Predicate<Cell> wanted;
  private final Function<Cell, Object> shown;
  private @Nullable EventId sent;

  private LiveStream(@Nullable EventId sent, Predicate<Cell> wanted, Function<Cell, Object> shown) {
    this.sent = sent;
    this.wanted = wanted;
    this.shown = shown;
  }

  /**
   * The events behind the last one that the caller saw. When another edition or generation goes
   * live an event {@code edition} or {@code generation} says so, and everything follows anew.
   *
   * @throws io.saleslore.query.InvalidParameter if the id is none that was ever sent
   */
  public static Flux<ServerSentEvent<Object>> of(
      LiveView view,
      @Nullable String lastEventId,
      Predicate<Cell> wanted,
      Function<Cell, Object> shown) {
    var resumed = EventId.parse(lastEventId);
    return Flux.defer(
        () -> {
          var stream = new LiveStream(resumed, wanted, shown);
          var items =
              view.changes()
                  .publishOn(Schedulers.parallel(), 1)
                  .concatMapIterable(stream::eventsOf, 1);
          return items.mergeWith(LiveStream.<Object>heartbeat().takeUntilOther(view.closed()));
        });
  }

  /** Empty comments, so that nobody in between takes a quiet stream for a dead one. */
  public static <T> Flux<ServerSentEvent<T>> heartbeat() {
    return Flux.interval(HEARTBEAT)
        .onBackpressureDrop()
        .map(_ -> ServerSentEvent.<T>builder().comment("").build());
  }

  private List<ServerSentEvent<Object>> eventsOf(Snapshot snapshot) {
    var before = sent;
    long seen = before == null || !before.isOf(snapshot) ? -1 : before.release();
    sent = new EventId(snapshot.edition(), snapshot.generation(), snapshot.position());
    var items =
        snapshot.cells().values().stream()
            .filter(cell -> cell.last() > seen)
            .filter(wanted)
            .sorted(Comparator.comparingLong(Cell::last))
            .map(cell -> item(snapshot, cell));
    return before == null || before.isOf(snapshot)
        ? items.toList()
        : Stream.concat(Stream.of(switched(before, snapshot)), items).toList();
  }

  /** A cell may be ahead of what is surely complete; its id then stays at that. */
  private ServerSentEvent<Object> item(Snapshot snapshot, Cell cell) {
    long release = Math.min(cell.last(), snapshot.position());
    var id = new EventId(snapshot.edition(), snapshot.generation(), release);
    return ServerSentEvent.builder(shown.apply(cell)).id(id.toString()).build();
  }

  private static ServerSentEvent<Object> switched(EventId before, Snapshot snapshot) {
    var now = Map.of("edition", snapshot.edition(), "generation", snapshot.generation());
    return ServerSentEvent.<Object>builder(now)
        .event(before.edition() == snapshot.edition() ? "generation" : "edition")
        .build();
  }
}
