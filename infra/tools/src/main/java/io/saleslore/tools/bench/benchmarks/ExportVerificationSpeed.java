package io.saleslore.tools.bench.benchmarks;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.audit.Export;
import io.saleslore.app.audit.ExportRequest;
import io.saleslore.command.proof.ExportVerification;
import io.saleslore.tools.bench.baseline.EventScan;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.report.Figure;
import io.saleslore.tools.bench.timing.Throughput;
import io.saleslore.tools.demo.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** How fast an export of the private history is verified. */
final class ExportVerificationSpeed {
  private ExportVerificationSpeed() {}

  static void measure(Lab lab, RunningPlatform platform) throws Exception {
    try (var folder = new TemporaryFolder()) {
      var export = folder.path().resolve("export");
      write(lab, platform, export);
      long events = new EventScan(platform.part(DataSource.class)).run();
      verify(export);
      var speed = Throughput.of(events, () -> verify(export));
      lab.report(Figure.alone("audit-verify", lab.store(), speed.perSecond(), "events/s"));
    }
  }

  private static void write(Lab lab, RunningPlatform platform, Path folder) throws Exception {
    var token = lab.platforms().tokens().role("COMPLIANCE");
    try (var export = new Export(platform.uri(), token, new PrintWriter(Writer.nullWriter()))) {
      export.write(folder, ExportRequest.everything("audit 1"));
    }
  }

  private static void verify(Path export) throws IOException {
    var out = new PrintWriter(Writer.nullWriter());
    var verdict = new ExportVerification(export, Optional.empty(), out).run();
    AuditBenchmark.require(0, verdict.findings().size());
  }
}
