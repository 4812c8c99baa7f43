package io.saleslore.tools.bench.benchmarks;

import io.saleslore.tools.bench.baseline.RawEvents;
import io.saleslore.tools.bench.platform.BenchChat;
import io.saleslore.tools.bench.platform.BenchZone;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.report.Comparison;
import io.saleslore.tools.bench.timing.Latencies;
import io.saleslore.tools.bench.timing.Throughput;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A chat of 10,000 messages from the upload to the answer, sealed, against a batched insert of the
 * same bytes.
 */
record ImportBenchmark(String name) implements Benchmark {
  private static final int MESSAGES = 10_000;
  private static final int ROUNDS = 10;

  @Override
  public void run(Lab lab) throws Exception {
    var platform = lab.platforms().shared();
    var upload = upload(lab.zone(platform));
    upload.run();
    var raw = new RawEvents(platform.part(DataSource.class), MESSAGES);
    raw.insertAll();
    Comparison.Round insert = () -> Throughput.of(raw.count(), raw::insertAll);
    for (int warmUp = 0; warmUp < lab.sized(0, ROUNDS); warmUp++) {
      upload.run();
      insert.run();
    }
    var latencies = new Latencies();
    var figure =
        lab.comparison(name(), "messages/s")
            .run(lab.sized(2, ROUNDS), () -> recorded(upload.run(), latencies), insert);
    lab.report(figure, latencies);
  }

  private static Comparison.Round upload(BenchZone zone) {
    var chat = BenchChat.of(MESSAGES);
    var customers = new AtomicInteger();
    return () -> {
      var customer = zone.customer(customers.getAndIncrement());
      return Throughput.of(MESSAGES, () -> zone.importChat(customer, chat));
    };
  }

  private static Throughput recorded(Throughput done, Latencies latencies) {
    latencies.add((long) (done.seconds() * 1e9));
    return done;
  }
}
