package io.saleslore.query.readmodel;

import io.saleslore.kernel.http.Rejection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The read models of this process, by name. */
@Component
public class ReadModelRegistry {
  /** The name that stands for all read models together. */
  public static final String ALL = "all";

  private final Map<String, ReadModel> models = new TreeMap<>();

  ReadModelRegistry(List<ReadModel> models) {
    models.forEach(model -> this.models.put(model.name(), model));
  }

  /** All of them. */
  public Collection<ReadModel> all() {
    return models.values();
  }

  /** Their names, in order. */
  public List<String> names() {
    return List.copyOf(models.keySet());
  }

  /** Whether this process has a read model of that name. */
  public boolean has(String name) {
    return models.containsKey(name);
  }

  /**
   * The one of that name.
   *
   * @throws Rejection.NotFound if there is none
   */
  public ReadModel get(String name) {
    var model = models.get(name);
    if (model == null) {
      throw new Rejection.NotFound("there is no such read model");
    }
    return model;
  }

  /**
   * The names of those that a name stands for: one read model, or {@code all}.
   *
   * @throws Rejection.NotFound if there is none
   */
  public List<String> named(String name) {
    return name.equals(ALL) ? names() : List.of(get(name).name());
  }
}
