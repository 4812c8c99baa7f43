package io.saleslore.app.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The documents of YAML files, looked into by names with slashes between them. */
public record Manifests(List<Object> documents) {
  /** Of files below {@code infra}; several may be named. */
  public static Manifests of(String... files) throws IOException {
    var all = new ArrayList<Object>();
    for (var file : files) {
      new Yaml().loadAll(text(file)).forEach(all::add);
    }
    return new Manifests(List.copyOf(all));
  }

  /** What stands in a file below {@code infra}. */
  public static String text(String file) throws IOException {
    return Files.readString(Path.of("..").resolve(file));
  }

  /** Those of a kind. */
  public Stream<Object> ofKind(String kind) {
    return documents.stream().filter(each -> kind.equals(text(each, "kind")));
  }

  Object named(String kind, String name) {
    return ofKind(kind)
        .filter(each -> name.equals(text(each, "metadata/name")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
  }

  /** The pods of all workloads: those of the roles and that of the migration. */
  List<Object> pods() {
    return Stream.of("StatefulSet", "Deployment", "Job")
        .flatMap(this::ofKind)
        .map(each -> at(each, "spec/template").orElseThrow())
        .toList();
  }

  /** Their containers, those that run before them too. */
  static List<Object> containers(Object pod) {
    return Stream.concat(
            list(pod, "spec/containers").stream(), list(pod, "spec/initContainers").stream())
        .toList();
  }

  /** What stands there; a number in the path is a place in a list. */
  static Optional<Object> at(Object from, String path) {
    Object here = from;
    for (var step : path.split("/")) {
      here =
          switch (here) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list when step.matches("\\d+") && Integer.parseInt(step) < list.size() ->
                list.get(Integer.parseInt(step));
            case null, default -> null;
          };
    }
    return Optional.ofNullable(here);
  }

  public static String text(Object from, String path) {
    return at(from, path).map(String::valueOf).orElse("");
  }

  public static List<Object> list(Object from, String path) {
    return at(from, path).map(each -> List.<Object>copyOf((List<?>) each)).orElse(List.of());
  }

  /** Every text in it, wherever it stands. */
  public static Stream<String> texts(Object from) {
    return switch (from) {
      case Map<?, ?> map -> map.values().stream().flatMap(Manifests::texts);
      case List<?> list -> list.stream().flatMap(Manifests::texts);
      case null -> Stream.of();
      default -> Stream.of(from.toString());
    };
  }
}
