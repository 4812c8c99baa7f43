package io.saleslore.tools.bench;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A chat of 10,000 messages from the upload to the answer, sealed, against a batched insert of the
 * same bytes.
 */
final class Importing implements Benchmark {
  private static final int MESSAGES = 10_000;
  private static final int ROUNDS = 10;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void run(Lab lab) throws Exception {
    var platform = lab.platform();
    var zone = lab.zone(platform);
    var chat = LabZone.chat(MESSAGES);
    var customers = new AtomicInteger();
    zone.importChat(zone.customer(customers.getAndIncrement()), chat);
    var raw = new RawEvents(platform.part(DataSource.class), MESSAGES);
    raw.insertAll();
    Lab.Round ours =
        () -> {
          var customer = zone.customer(customers.getAndIncrement());
          return Pace.timed(MESSAGES, () -> zone.importChat(customer, chat));
        };
    Lab.Round insert = () -> Pace.timed(raw.count(), raw::insertAll);
    for (int warmUp = 0; warmUp < (lab.quick() ? 0 : ROUNDS); warmUp++) {
      ours.run();
      insert.run();
    }
    var latencies = new Latencies();
    var figure =
        lab.inTurns(
            name(),
            "messages/s",
            lab.quick() ? 2 : ROUNDS,
            () -> {
              var done = ours.run();
              latencies.add((long) (done.seconds() * 1e9));
              return done;
            },
            insert);
    lab.report(figure, latencies);
  }
}
