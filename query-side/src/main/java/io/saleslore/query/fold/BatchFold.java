package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.CellReplacement;
import io.saleslore.query.readmodel.CellStore;
import io.saleslore.query.readmodel.CellTally;
import io.saleslore.query.readmodel.ReadModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds releases to the stored cells of a generation, so that each counts once, however often and by
 * whichever process it is done.
 */
@Component
record BatchFold(GenerationStore generations, CellStore cells, DeadLetterStore letters) {
  /**
   * Adds releases in order; the position is written last, when all cells stand. One that cannot be
   * folded becomes a dead letter.
   */
  Mono<Void> apply(Generation generation, ReadModel model, List<PatternReleased> releases) {
    if (releases.isEmpty()) {
      return Mono.empty();
    }
    return Mono.fromSupplier(() -> ReleasesByCell.of(model, releases))
        .subscribeOn(OffEventLoop.COMPUTATION)
        .flatMap(
            batch ->
                setAside(generation, batch)
                    .then(write(generation, batch.releases()))
                    .then(generations.advance(generation.at(releases.getLast().number()))));
  }

  private Mono<Void> setAside(Generation generation, ReleasesByCell batch) {
    return Flux.fromIterable(batch.failures().entrySet())
        .concatMap(each -> letters.put(generation, each.getKey(), each.getValue()))
        .then();
  }

  /** Until no other process changes one of the cells between reading and writing it. */
  private Mono<Void> write(Generation generation, Map<CellKey, List<PatternReleased>> byCell) {
    return cells
        .find(generation, byCell.keySet())
        .publishOn(OffEventLoop.COMPUTATION)
        .map(stored -> changes(stored, byCell))
        .filter(changes -> !changes.isEmpty())
        .flatMap(
            changes ->
                cells.write(generation, changes).then(Mono.defer(() -> write(generation, byCell))));
  }

  private static List<CellReplacement> changes(
      Collection<Cell> cells, Map<CellKey, List<PatternReleased>> byCell) {
    var stored =
        cells.stream()
            .collect(Collectors.toMap(Cell::key, Function.identity(), (a, _) -> a, HashMap::new));
    var changes = new ArrayList<CellReplacement>();
    byCell.forEach(
        (key, releases) -> {
          var before = stored.get(key);
          if (before == null || before.last() < releases.getLast().number()) {
            var tally = CellTally.of(key, before);
            releases.forEach(tally::add);
            changes.add(new CellReplacement(before, tally.cell()));
          }
        });
    return changes;
  }
}
