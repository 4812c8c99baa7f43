package io.saleslore.tools.bench;

import io.saleslore.anonymizer.saga.AnonymizerProgress;
import io.saleslore.app.RunningPlatform;
import io.saleslore.kernel.customer.CustomerCommand.ClassifyCustomer;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Commands of one event each, from the gateway to the commit, against single-row inserts of the
 * same bytes over the same pool, a commit each; and the same commands over HTTP, sent by a process
 * of its own. Single latencies are those at half the speed.
 */
final class Appending implements Benchmark {
  private static final int THREADS = 4;
  private static final int CUSTOMERS = 200;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "append";
  }

  @Override
  public void run(Lab lab) throws Exception {
    var platform = lab.platform();
    var customers = customers(lab.zone(platform));
    var append = commands(platform, customers);
    double seconds = lab.quick() ? 1 : 10;
    Pace.perSecond(THREADS, 2 * seconds, new Latencies(), append);
    var raw = new RawEvents(platform.part(DataSource.class), 1_000);
    Pace.perSecond(THREADS, seconds, new Latencies(), raw::insertOne);
    var figure =
        lab.inTurns(
            name(),
            "commands/s",
            lab.quick() ? 2 : ROUNDS,
            () -> appended(platform, Pace.fast(THREADS, seconds, new Latencies(), append)),
            () -> Pace.fast(THREADS, seconds, new Latencies(), raw::insertOne));
    var latencies = new Latencies();
    Pace.atRate(THREADS, figure.ours() / 2, seconds, latencies, append);
    lab.report(figure, latencies);
    overHttp(lab, platform.uri(), asks(customers), seconds, figure);
  }

  /** The first seconds over HTTP are for warming up as well. */
  private static void overHttp(
      Lab lab, URI server, List<Load.Ask> asks, double seconds, Figure inProcess) throws Exception {
    var token = lab.tokens().marketer(new StaffId(Lab.STAFF));
    if (!lab.quick()) {
      lab.load().send(new Load.Order(server, token, asks, THREADS, 0, seconds)).good();
    }
    double most =
        lab.load()
            .send(new Load.Order(server, token, asks, THREADS, 0, seconds))
            .good()
            .perSecond();
    var steady =
        lab.load().send(new Load.Order(server, token, asks, THREADS, most / 2, seconds)).good();
    var raw = Objects.requireNonNull(inProcess.baseline());
    lab.report(Figure.of("append-http", lab.store(), most, raw, "requests/s"), steady.latencies());
  }

  private static List<Load.Ask> asks(List<CustomerId> customers) {
    var industries = Industry.values();
    var asks = new ArrayList<Load.Ask>();
    for (int i = 0; i < customers.size(); i++) {
      asks.add(
          new Load.Ask(
              "PUT",
              "/api/v1/staff/%s/customers/%s/classification".formatted(Lab.STAFF, customers.get(i)),
              "{\"industry\":\"%s\",\"businessSize\":\"small\"}"
                  .formatted(industries[i % industries.length].code())));
    }
    return asks;
  }

  /** Until whoever follows the history has followed, so that nobody works on it in raw's turn. */
  private static Pace.Done appended(RunningPlatform platform, Pace.Done done) throws Exception {
    double further =
        Pace.seconds(
            () -> {
              while (!platform.part(AnonymizerProgress.class).isCaughtUp()) {
                Thread.sleep(5);
              }
            });
    return new Pace.Done(done.count(), done.seconds() + further);
  }

  /** One command of one event, for each number. */
  static Pace.Step commands(RunningPlatform platform, LabZone labZone) {
    return commands(platform, customers(labZone));
  }

  private static Pace.Step commands(RunningPlatform platform, List<CustomerId> customers) {
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
