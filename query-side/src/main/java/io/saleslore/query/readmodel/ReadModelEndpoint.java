package io.saleslore.query.readmodel;

import io.saleslore.query.Page;
import io.saleslore.query.ReleaseFeed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/v1/read-models")
class ReadModelEndpoint {
  private final List<ReadModel> models;
  private final Generations generations;
  private final ReleaseFeed feed;

  ReadModelEndpoint(List<ReadModel> models, Generations generations, ReleaseFeed feed) {
    this.models = models;
    this.generations = generations;
    this.feed = feed;
  }

  /**
   * How far one read model has come.
   *
   * @param generation the live one, 0 where none is yet
   * @param position the number of the last release in it, -1 for none
   * @param lag how many releases of the live edition are not in it
   */
  record Standing(String name, int generation, int edition, long position, long lag) {}

  @GetMapping
  Mono<Page<Standing>> all() {
    return Mono.fromCallable(() -> new Page<>(standings(), null))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private List<Standing> standings() {
    int edition = feed.liveEdition();
    long last = feed.last(edition);
    var live = generations.live();
    return models.stream()
        .map(ReadModel::name)
        .sorted()
        .map(name -> live.getOrDefault(name, new Generation(name, 0, edition, -1)))
        .map(each -> standing(each, edition, last))
        .toList();
  }

  private static Standing standing(Generation each, int edition, long last) {
    long lag = each.edition() == edition ? last - each.position() : last + 1;
    return new Standing(
        each.model(), each.number(), each.edition(), each.position(), Math.max(0, lag));
  }
}
