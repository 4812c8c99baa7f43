package io.saleslore.tools.openapi;

import java.util.List;

/** Which part of the API an operation belongs to. */
final class Tags {
  private Tags() {}

  static String of(String path) {
    var words = List.of(path.replaceFirst("^/(api/v1/)?", "").split("/"));
    boolean isInZone = words.size() > 2 && words.get(1).equals("{staff}");
    return isInZone && !List.of("close", "handover", "zones").contains(words.get(2))
        ? words.get(2)
        : words.getFirst();
  }
}
