package io.saleslore.infra.bench;

import io.saleslore.infra.RunningPlatform;
import io.saleslore.kernel.customer.CustomerCommand.ClassifyCustomer;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Commands of one event each, from the gateway to the commit, against single-row inserts of the
 * same bytes over the same pool.
 */
final class Appending implements Benchmark {
  private static final int THREADS = 4;
  private static final int CUSTOMERS = 400;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "append";
  }

  @Override
  public void run(Lab lab) throws Exception {
    try (var platform = lab.start()) {
      var append = commands(platform, lab.zone(platform));
      double seconds = lab.quick() ? 2 : 10;
      Pace.perSecond(THREADS, seconds, new Latencies(), append);
      var raw = new RawEvents(platform.part(DataSource.class), 1_000);
      Pace.perSecond(THREADS, seconds / 2, new Latencies(), raw::insertOne);
      var latencies = new Latencies();
      double ours = 0;
      double baseline = 0;
      for (int round = 0; round < ROUNDS; round++) {
        ours += Pace.perSecond(THREADS, seconds, latencies, append) / ROUNDS;
        baseline += Pace.perSecond(THREADS, seconds, new Latencies(), raw::insertOne) / ROUNDS;
      }
      lab.report(Figure.of(name(), lab.store(), ours, baseline, "commands/s"), latencies);
    }
  }

  /** One command of one event, for each number. */
  static Pace.Step commands(RunningPlatform platform, LabZone labZone) {
    var customers = customers(labZone);
    var zone = new Zone("staff-" + Lab.STAFF);
    var commands = platform.part(CommandGateway.class);
    return number -> commands.sendAndWait(classify(zone, customers, number));
  }

  private static List<CustomerId> customers(LabZone zone) {
    var customers = new ArrayList<CustomerId>();
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.add(CustomerId.of(zone.customer(i)));
    }
    return customers;
  }

  private static ClassifyCustomer classify(Zone zone, List<CustomerId> customers, long number) {
    var industries = Industry.values();
    var sizes = BusinessSize.values();
    return new ClassifyCustomer(
        customers.get((int) (number % customers.size())),
        zone,
        industries[(int) (number % industries.length)],
        sizes[(int) (number % sizes.length)],
        Instant.now());
  }
}
