package io.saleslore.tools.closedschema;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/** The paths of the API's description, parameters in braces. */
final class OwnPaths {
  private static final Set<String> PATHS = new HashSet<>();

  static {
    try (var in = OwnPaths.class.getResourceAsStream("/openapi.json")) {
      new ObjectMapper().readTree(in).path("paths").fieldNames().forEachRemaining(PATHS::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OwnPaths() {}

  static boolean has(String path) {
    return PATHS.contains(path);
  }
}
