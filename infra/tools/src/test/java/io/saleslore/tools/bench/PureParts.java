package io.saleslore.tools.bench;

import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.app.RunningPlatform;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.ReadModelFold;
import io.saleslore.tools.demo.TemporaryFolder;
import io.saleslore.tools.simulate.RandomReleases;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long the pure parts take (JMH); not run with the tests, but by its name. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PureParts {
  private static final String SAID =
      "Hi John from ABC Corp, that seems expensive for our budget, call me at +1 202 555 0142";
  private static final List<String> NAMES = List.of("John Miller", "ABC Corp");
  private static final int RELEASES = 10_000;

  /** What is read only once. */
  @State(Scope.Benchmark)
  public static class Read {
    private final SalesAnalyser analyser = new SalesAnalyser();
    private final List<PatternReleased> releases = new RandomReleases(1, 1).from(0, RELEASES);

    /** Made by JMH. */
    public Read() {}
  }

  /** A running platform's vault. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init")
  public static class Keys {
    private static final KeyId KEY = KeyId.of(new Zone("staff-alice-123"));
    private TemporaryFolder folder;
    private RunningPlatform platform;
    private Vault vault;
    private SealedText sealed;

    /** Made by JMH. */
    public Keys() {}

    /** Before all. */
    @Setup
    public void start() throws IOException {
      folder = new TemporaryFolder();
      platform = RunningPlatform.start(folder.path(), 0, "logging.level.root=error");
      vault = platform.part(Vault.class);
      vault.makeKey(KEY);
      sealed = vault.seal(KEY, SAID);
    }

    /** After all. */
    @TearDown
    public void stop() throws IOException {
      platform.close();
      folder.close();
    }
  }

  /** Made by JMH. */
  public PureParts() {}

  /** One message. */
  @Benchmark
  public String scrub() {
    return Scrubber.scrub(SAID, NAMES).text();
  }

  /** One message. */
  @Benchmark
  public Analysis analyse(Read read) {
    return read.analyser.analyse(SAID, Speaker.CUSTOMER);
  }

  /** One message. */
  @Benchmark
  public SealedText seal(Keys keys) {
    return keys.vault.seal(Keys.KEY, SAID);
  }

  /** One message. */
  @Benchmark
  public String open(Keys keys) {
    return keys.vault.open(keys.sealed);
  }

  /** Ten thousand releases into the objection patterns. */
  @Benchmark
  public ReadModelFold fold(Read read) {
    var fold = new ReadModelFold(new ObjectionPatterns(), List.of());
    read.releases.forEach(fold::add);
    return fold;
  }

  @Test
  void run() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(PureParts.class.getName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .build())
        .run();
  }
}
