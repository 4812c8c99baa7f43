package io.saleslore.query.view;

import io.saleslore.query.http.Heartbeat;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Comparator;
import java.util.List;
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
final class CellStream {
  private final Predicate<Cell> filter;
  private final Function<Cell, Object> row;
  private @Nullable StreamPosition sent;

  private CellStream(
      @Nullable StreamPosition sent, Predicate<Cell> filter, Function<Cell, Object> row) {
    this.sent = sent;
    this.filter = filter;
    this.row = row;
  }

  /**
   * The events after the last one that the caller saw. When another edition or generation goes live
   * an event {@code edition} or {@code generation} says so, and everything is sent again.
   *
   * @throws io.saleslore.kernel.http.Rejection.InvalidField if the id is none that was ever sent
   */
  static Flux<ServerSentEvent<Object>> of(
      LiveView view,
      @Nullable String lastEventId,
      Predicate<Cell> filter,
      Function<Cell, Object> row) {
    var resumed = StreamPosition.parse(lastEventId);
    return Flux.defer(
        () -> {
          var stream = new CellStream(resumed, filter, row);
          var items =
              view.changes()
                  .publishOn(Schedulers.parallel(), 1)
                  .concatMapIterable(stream::eventsOf, 1);
          return Heartbeat.beside(items, view.closed());
        });
  }

  private List<ServerSentEvent<Object>> eventsOf(Snapshot snapshot) {
    var before = sent;
    long seen = before == null || !before.isIn(snapshot) ? -1 : before.release();
    sent = StreamPosition.of(snapshot, snapshot.position());
    var items =
        snapshot.cells().values().stream()
            .filter(cell -> cell.last() > seen)
            .filter(filter)
            .sorted(Comparator.comparingLong(Cell::last))
            .map(cell -> item(snapshot, cell));
    return before == null || before.isIn(snapshot)
        ? items.toList()
        : Stream.concat(Stream.of(switched(before, snapshot)), items).toList();
  }

  /** A cell may be ahead of the position up to which all is complete; its id then stays at that. */
  private ServerSentEvent<Object> item(Snapshot snapshot, Cell cell) {
    var id = StreamPosition.of(snapshot, Math.min(cell.last(), snapshot.position()));
    return ServerSentEvent.builder(row.apply(cell)).id(id.toString()).build();
  }

  private static ServerSentEvent<Object> switched(StreamPosition before, Snapshot snapshot) {
    return GenerationSwitched.event(before.edition(), snapshot).build();
  }
}
