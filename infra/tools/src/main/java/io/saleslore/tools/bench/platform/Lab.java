package io.saleslore.tools.bench.platform;

import com.nimbusds.jose.JOSEException;
import io.saleslore.app.RunningPlatform;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.bench.load.LoadGenerator;
import io.saleslore.tools.bench.report.Comparison;
import io.saleslore.tools.bench.report.Figure;
import io.saleslore.tools.bench.report.MachineDescription;
import io.saleslore.tools.bench.report.Results;
import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.demo.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a benchmark works with: platforms, load from another process, and a place for figures. */
public final class Lab implements AutoCloseable {
  /** The kinds of stores that platforms can be measured on. */
  public static final List<String> STORES = List.of(H2Store.NAME, PostgresStore.NAME);

  /** The store that is used where none is named in a quick run. */
  public static final String QUICK_STORE = H2Store.NAME;

  /** The marketer whose zone is filled. */
  public static final StaffId STAFF = new StaffId("alice-123");

  private final TemporaryFolder folder = new TemporaryFolder();
  private final Platforms platforms = new Platforms(folder.path());
  private final boolean isQuick;
  private final Results results;
  private @Nullable LoadGenerator load;

  /**
   * A lab on H2.
   *
   * @param isQuick shorter runs on less data
   */
  public Lab(boolean isQuick, Results results) throws IOException {
    this.isQuick = isQuick;
    this.results = results;
  }

  /** Says to the screen and beside the samples what it measures on. */
  public void describe(PrintWriter out) throws IOException {
    results.describe(MachineDescription.of(folder.path(), Platforms.postgresSettings()), out);
  }

  /** Goes on with another kind of store. */
  public void useStore(String name) throws IOException, JOSEException {
    platforms.useStore(name);
  }

  /** The kind of store that platforms are started on. */
  public String store() {
    return platforms.store();
  }

  /** Platforms on this kind of store. */
  public Platforms platforms() {
    return platforms;
  }

  /** The first in a quick run, else the other. */
  public int sized(int quick, int full) {
    return isQuick ? quick : full;
  }

  /** Sends load from a second process. */
  public LoadGenerator load() throws IOException {
    if (load == null) {
      load = new LoadGenerator();
    }
    return load;
  }

  /** A client of a platform. */
  public PlatformClient client(RunningPlatform platform) {
    return new PlatformClient(platform.uri(), platforms.tokens());
  }

  /** Alice's zone on a platform. */
  public BenchZone zone(RunningPlatform platform) {
    return new BenchZone(client(platform), STAFF);
  }

  /** Compares the platform with a baseline on this store. */
  public Comparison comparison(String name, String unit) {
    return new Comparison(results, name, store(), unit);
  }

  /** Compares code that needs no store. */
  public Comparison comparisonWithoutStore(String name, String unit) {
    return new Comparison(results, name, "none", unit);
  }

  /** Takes a figure. */
  public void report(Figure figure) {
    results.add(figure);
  }

  /** Takes a figure with its single latencies. */
  public void report(Figure figure, Latencies latencies) throws IOException {
    results.add(figure, latencies);
  }

  @Override
  public void close() throws IOException {
    platforms.close();
    if (load != null) {
      load.close();
    }
    folder.close();
  }
}
