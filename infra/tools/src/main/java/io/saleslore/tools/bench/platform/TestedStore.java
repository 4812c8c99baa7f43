package io.saleslore.tools.bench.platform;

import io.saleslore.app.security.TokenIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A kind of store that platforms are measured on. */
interface TestedStore extends AutoCloseable {
  /** As figures name it. */
  String name();

  /** The settings of a platform on a fresh one. */
  List<String> freshSettings() throws IOException;

  /** Signs so that a platform on it believes it. */
  TokenIssuer tokens(Path data);

  @Override
  void close() throws IOException;
}
