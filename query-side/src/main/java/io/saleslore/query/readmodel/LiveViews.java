package io.saleslore.query.readmodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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

  /** The view of one of them. */
  public LiveView of(ReadModel model) {
    return Objects.requireNonNull(views.get(model.name()), "no such read model");
  }

  /** Reads all of them first and shows them then, so that what is switched together shows so. */
  void refresh(Map<String, Generation> live, CellStore cells) {
    var changed = new HashMap<LiveView, Snapshot>();
    live.forEach(
        (name, generation) -> {
          var view = views.get(name);
          var snapshot = view == null ? null : view.changed(generation, cells);
          if (view != null && snapshot != null) {
            changed.put(view, snapshot);
          }
        });
    changed.forEach(LiveView::publish);
  }

  /** Ends when this process stops: so must whatever follows something for somebody. */
  public Mono<Void> closed() {
    return Mono.when(views.values().stream().map(LiveView::closed).toList());
  }

  void close() {
    views.values().forEach(LiveView::close);
  }
}
