package io.saleslore.tools.bench;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.audit.Export;
import io.saleslore.app.audit.ExportRequest;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.checkpoint.SigningSchedule;
import io.saleslore.command.proof.ExportVerification;
import io.saleslore.tools.demo.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The private history over HTTP against a raw scan of the same rows; appends with the trees on
 * against off; and how fast an export is verified.
 */
final class Replaying implements Benchmark {
  private static final int MESSAGES = 10_000;
  private static final int THREADS = 4;
  private static final String SCAN =
      "select globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
          + " payloadType, payloadRevision, payload, metaData from private_zone.event"
          + " where globalIndex > ? order by globalIndex limit 10000";

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.start()) {
      var zone = lab.zone(platform);
      var chat = LabZone.chat(MESSAGES);
      for (int each = 0; each < (lab.quick() ? 3 : 40); each++) {
        zone.importChat(zone.customer(each), chat);
      }
      platform.part(SignedTrees.class).sign();
      replay(lab, platform);
      verify(lab, platform);
      trees(lab, platform, zone);
    }
  }

  private void replay(Lab lab, RunningPlatform platform) throws Exception {
    var token = lab.tokens().role("COMPLIANCE");
    var uri = platform.uri().resolve("/api/v1/audit/events?stored=true");
    long bytes = overHttp(uri, token);
    long events = scan(platform.part(DataSource.class));
    int rounds = lab.quick() ? 2 : 5;
    double ours = 0;
    double raw = 0;
    for (int round = 0; round < rounds; round++) {
      ours += Pace.seconds(() -> require(bytes, overHttp(uri, token)));
      raw += Pace.seconds(() -> require(events, scan(platform.part(DataSource.class))));
    }
    double all = (double) events * rounds;
    lab.report(Figure.of(name(), lab.store(), all / ours, all / raw, "events/s"));
  }

  private static void require(long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(expected + " expected, but " + found);
    }
  }

  /** Reads to the end, and says how many bytes there were. */
  static long overHttp(URI uri, String token) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).build();
    try (var http = HttpClient.newHttpClient();
        var body = http.send(request, BodyHandlers.ofInputStream()).body()) {
      var buffer = new byte[1 << 16];
      long all = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        all += read;
      }
      return all;
    }
  }

  /** In large pages, since one statement over all rows makes H2 put its result aside first. */
  private static long scan(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var page = connection.prepareStatement(SCAN)) {
      long rows = 0;
      long read = 1;
      for (long position = 0; read > 0; rows += read) {
        read = 0;
        page.setLong(1, position);
        try (var row = page.executeQuery()) {
          while (row.next()) {
            read++;
            position = row.getLong(1);
            all(row);
          }
        }
      }
      return rows;
    }
  }

  private static void all(ResultSet row) throws SQLException {
    for (int column = 2; column <= 8; column++) {
      row.getString(column);
    }
    row.getBytes(9);
    row.getBytes(10);
  }

  private void verify(Lab lab, RunningPlatform platform) throws Exception {
    try (var folder = new TemporaryFolder()) {
      var out = folder.path().resolve("export");
      try (var export =
          new Export(
              platform.uri(),
              lab.tokens().role("COMPLIANCE"),
              new PrintWriter(Writer.nullWriter()))) {
        export.write(out, ExportRequest.everything("benchmark"));
      }
      long events = scan(platform.part(DataSource.class));
      verified(out);
      double seconds = Pace.seconds(() -> verified(out));
      lab.report(Figure.alone("audit-verify", lab.store(), events / seconds, "events/s"));
    }
  }

  private static void verified(Path export) throws IOException {
    var out = new PrintWriter(Writer.nullWriter());
    require(0, new ExportVerification(export, Optional.empty(), out).run().size());
  }

  private static void trees(Lab lab, RunningPlatform platform, LabZone zone) throws Exception {
    var append = Appending.commands(platform, zone);
    double seconds = lab.quick() ? 1 : 12;
    int rounds = lab.quick() ? 2 : 3;
    Pace.perSecond(THREADS, seconds, new Latencies(), append);
    var schedule = platform.part(SigningSchedule.class);
    double on = 0;
    double off = 0;
    for (int round = 0; round < rounds; round++) {
      on += Pace.perSecond(THREADS, seconds, new Latencies(), append) / rounds;
      schedule.stop();
      off += Pace.perSecond(THREADS, seconds, new Latencies(), append) / rounds;
      schedule.start();
      platform.part(SignedTrees.class).sign();
    }
    lab.report(Figure.of("audit-tree", lab.store(), on, off, "events/s"));
  }
}
