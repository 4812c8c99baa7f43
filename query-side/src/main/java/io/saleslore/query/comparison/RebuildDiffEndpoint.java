package io.saleslore.query.comparison;

import static io.saleslore.query.readmodel.ReadModelRegistry.ALL;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.query.rebuild.Rebuilds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.DATA_TEAM)
@RequestMapping("/api/v1/read-models/{name}/rebuilds/{id}/diff")
class RebuildDiffEndpoint {
  private final Rebuilds rebuilds;
  private final GenerationComparison comparison;
  private final long fewestCases;

  RebuildDiffEndpoint(
      Rebuilds rebuilds,
      GenerationComparison comparison,
      @Value("${saleslore.gate.at-least-marketers:" + ReleaseThreshold.DEFAULT + "}")
          int atLeastMarketers) {
    this.rebuilds = rebuilds;
    this.comparison = comparison;
    this.fewestCases = new ReleaseThreshold(atLeastMarketers).mostFactsOfSmallestRelease();
  }

  /** What it would change, read model by read model. */
  @GetMapping
  Mono<Page<ReadModelDiff>> diff(@PathVariable String name, @PathVariable String id) {
    return rebuilds
        .find(name, id)
        .flatMapMany(each -> Flux.fromIterable(each.generations().keySet()))
        .filter(model -> name.equals(ALL) || name.equals(model))
        .concatMap(
            model ->
                comparison.of(id, model).map(pair -> ReadModelDiff.of(model, pair, fewestCases)))
        .collectList()
        .map(all -> new Page<>(all, null));
  }

  /** The cells that it would change. */
  @GetMapping("/cells")
  Mono<Page<CellDifference>> cells(
      @PathVariable String name,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    if (name.equals(ALL)) {
      throw new Rejection.InvalidField("name", "is one read model where cells are asked for");
    }
    return comparison
        .of(id, name)
        .map(pair -> ReadModelDiff.changedAfter(cursor, pair, fewestCases))
        .map(
            changed ->
                Page.of(changed.stream().limit(size + 1L).toList(), size, pair -> pair.any().id())
                    .map(CellDifference::of));
  }
}
