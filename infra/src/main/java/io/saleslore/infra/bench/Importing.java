package io.saleslore.infra.bench;

import java.util.ArrayList;
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
    var seconds = new ArrayList<Double>();
    var figure =
        lab.inTurns(
            name(),
            "messages/s",
            lab.quick() ? 0 : ROUNDS,
            lab.quick() ? 2 : ROUNDS,
            () -> {
              var customer = zone.customer(customers.getAndIncrement());
              var done = Pace.timed(MESSAGES, () -> zone.importChat(customer, chat));
              seconds.add(done.seconds());
              return done;
            },
            () -> Pace.timed(raw.count(), raw::insertAll));
    var latencies = new Latencies();
    seconds.reversed().stream().limit(ROUNDS).forEach(each -> latencies.add((long) (each * 1e9)));
    lab.report(figure, latencies);
  }
}
