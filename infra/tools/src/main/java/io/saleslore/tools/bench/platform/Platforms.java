package io.saleslore.tools.bench.platform;

import com.nimbusds.jose.JOSEException;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.security.TokenIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts platforms on fresh stores of one kind after the other. */
public final class Platforms implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "logging.level.root=error",
          "logging.level.org.flywaydb=error",
          "saleslore.gate.schedule=-",
          "saleslore.limits.requests-per-second=0");

  private final Path folder;
  private TestedStore store = new H2Store();
  private @Nullable RunningPlatform shared;
  private int started;

  Platforms(Path folder) {
    this.folder = folder;
  }

  /** How the PostgreSQL is set that they may be started on. */
  static List<String> postgresSettings() {
    return PostgresServer.settings();
  }

  String store() {
    return store.name();
  }

  void useStore(String name) throws IOException, JOSEException {
    close();
    store =
        name.equals(PostgresStore.NAME)
            ? PostgresStore.start(folder.resolve(PostgresStore.NAME))
            : new H2Store();
  }

  /** One for all benchmarks that do not mind what others left there. */
  public RunningPlatform shared() throws IOException {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  /** A platform on a fresh store, with further settings. */
  public RunningPlatform start(String... more) throws IOException {
    var settings = Stream.concat(freshSettings().stream(), Stream.of(more));
    return RunningPlatform.start(currentData(), 0, settings.toArray(String[]::new));
  }

  /** The settings of a platform in a process of its own, on a fresh store. */
  public List<String> freshSettings() throws IOException {
    started++;
    return Stream.concat(QUIET.stream(), store.freshSettings().stream()).toList();
  }

  /** The folder of the platform that was started last. */
  Path currentData() {
    return folder.resolve("data-" + started);
  }

  /** Signs so that the platform that was started last believes it. */
  public TokenIssuer tokens() {
    return store.tokens(currentData());
  }

  @Override
  public void close() throws IOException {
    if (shared != null) {
      shared.close();
      shared = null;
    }
    store.close();
  }
}
