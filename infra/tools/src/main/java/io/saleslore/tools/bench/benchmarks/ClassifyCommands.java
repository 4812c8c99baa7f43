package io.saleslore.tools.bench.benchmarks;

import io.saleslore.app.RunningPlatform;
import io.saleslore.kernel.customer.CustomerCommand.ClassifyCustomer;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.tools.bench.load.LoadRequest;
import io.saleslore.tools.bench.platform.BenchZone;
import io.saleslore.tools.bench.platform.Lab;
import io.saleslore.tools.bench.timing.WorkStep;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Commands that record one event each: they classify one of these customers after the other. */
record ClassifyCommands(List<CustomerId> customers) {
  private static final int CUSTOMERS = 200;

  static ClassifyCommands of(BenchZone zone) {
    return new ClassifyCommands(
        IntStream.range(0, CUSTOMERS).mapToObj(zone::customer).map(CustomerId::new).toList());
  }

  /** Sends one to the gateway, and waits for its commit. */
  WorkStep sentTo(RunningPlatform platform) {
    var commands = platform.part(CommandGateway.class);
    return number -> commands.sendAndWait(command(number));
  }

  /** The same over HTTP. */
  List<LoadRequest> requests() {
    var industries = Industry.values();
    return IntStream.range(0, customers.size())
        .mapToObj(each -> request(customers.get(each), industries[each % industries.length]))
        .toList();
  }

  private static LoadRequest request(CustomerId customer, Industry industry) {
    return new LoadRequest(
        "PUT",
        "/api/v1/staff/%s/customers/%s/classification".formatted(Lab.STAFF, customer),
        "{\"industry\":\"%s\",\"businessSize\":\"small\"}".formatted(industry.code()));
  }

  private ClassifyCustomer command(long number) {
    var industries = Industry.values();
    var sizes = BusinessSize.values();
    return new ClassifyCustomer(
        customers.get((int) (number % customers.size())),
        new Zone("staff-" + Lab.STAFF),
        industries[(int) (number % industries.length)],
        sizes[(int) (number % sizes.length)],
        Instant.now());
  }
}
