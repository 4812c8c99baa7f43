package io.saleslore.query.readmodel;

import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.Generation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live views of all read models. */
@Component
public class LiveViews {
  private final Map<String, LiveView> views;

  LiveViews(List<ReadModel> models) {
    views =
        models.stream()
            .map(ReadModel::name)
            .collect(Collectors.toMap(Function.identity(), LiveView::new));
  }

  private record Changed(LiveView view, Snapshot snapshot) {
    void publish() {
      view.publish(snapshot);
    }
  }

  /** The view of one of them. */
  public LiveView of(ReadModel model) {
    return Objects.requireNonNull(views.get(model.name()), "no such read model");
  }

  /**
   * Reads all of them first and shows them then, so that what is switched together shows together.
   *
   * @param live the generation of each read model that answers now
   */
  public Mono<Void> refresh(Map<String, Generation> live, CellStore cells) {
    return Flux.fromIterable(live.entrySet())
        .filter(each -> views.containsKey(each.getKey()))
        .concatMap(each -> changed(each.getKey(), each.getValue(), cells))
        .collectList()
        .publishOn(OffEventLoop.COMPUTATION)
        .doOnNext(all -> all.forEach(Changed::publish))
        .then();
  }

  private Mono<Changed> changed(String model, Generation live, CellStore cells) {
    var view = Objects.requireNonNull(views.get(model));
    return view.changed(live, cells).map(snapshot -> new Changed(view, snapshot));
  }

  /** Ends when this process stops: so must whatever follows something for somebody. */
  public Mono<Void> closed() {
    return Mono.when(views.values().stream().map(LiveView::closed).toList());
  }

  /** Ends all streams of changes, since this process stops. */
  public void close() {
    views.values().forEach(LiveView::close);
  }
}
