package io.saleslore.query.readmodel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

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

  void refresh(Map<String, Generation> live, CellStore cells) {
    live.forEach(
        (name, generation) -> {
          var view = views.get(name);
          if (view != null) {
            view.refresh(generation, cells);
          }
        });
  }

  void close() {
    views.values().forEach(LiveView::close);
  }
}
