package io.saleslore.tools.bench;

import com.nimbusds.jose.JOSEException;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.app.security.Tokens;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.demo.TemporaryFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where benchmarks are run: fresh platforms on one store after the other, and their figures. */
final class Lab implements AutoCloseable {
  static final String H2 = "h2";
  static final String POSTGRESQL = "postgresql";
  static final String STAFF = "alice-123";

  private static final String ROUNDS = "rounds.csv";

  private static final List<String> QUIET =
      List.of(
          "logging.level.root=error",
          "logging.level.org.flywaydb=error",
          "saleslore.gate.schedule=-");

  private final TemporaryFolder folder = new TemporaryFolder();
  private final List<Figure> figures = new ArrayList<>();
  private final boolean quick;
  private final @Nullable Path samples;
  private final Consumer<Figure> shown;
  private @Nullable PostgresServer postgres;
  private @Nullable LoopbackIssuer issuer;
  private @Nullable RunningPlatform shared;
  private LoadProcess.@Nullable Started load;
  private String store = H2;
  private int started;

  /**
   * A lab.
   *
   * @param quick shorter runs on less data
   * @param samples the folder that raw latencies are written to, if they are kept
   */
  Lab(boolean quick, @Nullable Path samples, Consumer<Figure> shown) throws IOException {
    this.quick = quick;
    this.samples = samples;
    this.shown = shown;
  }

  /** On what it measures, to the screen and beside the samples. */
  void describe(PrintWriter out) throws IOException {
    var described = new StringWriter();
    Machine.describe(new PrintWriter(described, true), folder.path());
    out.print(described);
    out.flush();
    if (samples != null) {
      Files.createDirectories(samples);
      Files.deleteIfExists(samples.resolve(ROUNDS));
      Files.writeString(samples.resolve("machine.txt"), described.toString());
    }
  }

  boolean quick() {
    return quick;
  }

  String store() {
    return store;
  }

  void useStore(String name) {
    stopShared();
    store = name;
  }

  /** The platform that benchmarks share which do not mind what others left there. */
  RunningPlatform platform() throws IOException, JOSEException {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  /** Whoever sends load from a second process. */
  LoadProcess.Started load() throws IOException {
    if (load == null) {
      load = new LoadProcess.Started();
    }
    return load;
  }

  private void stopShared() {
    if (shared != null) {
      shared.close();
      shared = null;
    }
  }

  /** A platform on a fresh store of the current kind. */
  RunningPlatform start(String... further) throws IOException, JOSEException {
    return RunningPlatform.start(
        data(), 0, Stream.concat(settings().stream(), Stream.of(further)).toArray(String[]::new));
  }

  /** The settings of a platform in a process of its own, on a fresh store of the current kind. */
  List<String> freshSettings() throws IOException, JOSEException {
    started++;
    return settings();
  }

  /** Whom a platform of the current kind of store believes. */
  Tokens tokens() throws IOException, JOSEException {
    return store.equals(H2) ? new DemoTokens(currentData()) : issuer().tokens();
  }

  PlatformClient client(RunningPlatform platform) throws IOException, JOSEException {
    return new PlatformClient(platform.uri(), tokens());
  }

  LabZone zone(RunningPlatform platform) throws IOException, JOSEException {
    return new LabZone(client(platform), new StaffId(STAFF));
  }

  /** A measurement of one side, once. */
  interface Round {
    Pace.Done run() throws Exception;
  }

  /**
   * Ours and the raw way in turns, so that both meet the same machine; what each round gave is
   * kept.
   */
  Figure inTurns(String name, String unit, int rounds, Round ours, Round raw) throws Exception {
    var all = Pace.Done.NOTHING;
    var allRaw = Pace.Done.NOTHING;
    for (int round = 1; round <= rounds; round++) {
      var mine = ours.run();
      var other = raw.run();
      keep("%s,%s,%d,%s,%s".formatted(name, store, round, mine.perSecond(), other.perSecond()));
      all = all.and(mine);
      allRaw = allRaw.and(other);
    }
    return Figure.of(name, store, all.perSecond(), allRaw.perSecond(), unit);
  }

  private void keep(String round) throws IOException {
    if (samples != null) {
      var file = samples.resolve(ROUNDS);
      if (!Files.exists(file)) {
        Files.writeString(file, "name,store,round,ours,baseline\n");
      }
      Files.writeString(file, round + "\n", StandardOpenOption.APPEND);
    }
  }

  void report(Figure figure) {
    figures.add(figure);
    shown.accept(figure);
  }

  void report(Figure figure, Latencies latencies) throws IOException {
    report(figure.with(latencies));
    if (samples != null) {
      Files.createDirectories(samples);
      var file = samples.resolve(figure.name() + "-" + figure.store() + ".hgrm");
      try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
        latencies.write(out);
      }
    }
  }

  List<Figure> figures() {
    return List.copyOf(figures);
  }

  @Override
  public void close() throws IOException {
    stopShared();
    if (load != null) {
      load.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    if (issuer != null) {
      issuer.close();
    }
    folder.close();
  }

  private Path data() {
    started++;
    return currentData();
  }

  /** The folder of the platform that was started last. */
  Path currentData() {
    return folder.path().resolve("data-" + started);
  }

  private List<String> settings() throws IOException, JOSEException {
    var settings = new ArrayList<>(QUIET);
    if (store.equals(POSTGRESQL)) {
      settings.addAll(postgres().freshDatabase());
      settings.add(issuer().setting());
    }
    return settings;
  }

  private PostgresServer postgres() throws IOException {
    if (postgres == null) {
      postgres = new PostgresServer(folder.path().resolve("postgresql"));
    }
    return postgres;
  }

  private LoopbackIssuer issuer() throws IOException, JOSEException {
    if (issuer == null) {
      issuer = new LoopbackIssuer();
    }
    return issuer;
  }
}
