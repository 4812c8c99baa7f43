package io.saleslore.infra.bench;

import javax.sql.DataSource;

/**
 * A chat of 10,000 messages from the upload to the answer, sealed, against a batched insert of the
 * same bytes.
 */
final class Importing implements Benchmark {
  private static final int MESSAGES = 10_000;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void run(Lab lab) throws Exception {
    int rounds = lab.quick() ? 3 : 8;
    try (var platform = lab.start()) {
      var zone = lab.zone(platform);
      var chat = LabZone.chat(MESSAGES);
      zone.importChat(zone.customer(0), chat);
      var raw = new RawEvents(platform.part(DataSource.class), MESSAGES);
      raw.insertAll();
      var latencies = new Latencies();
      double ours = 0;
      double baseline = 0;
      for (int round = 1; round <= rounds; round++) {
        var customer = zone.customer(round);
        double took = Pace.seconds(() -> zone.importChat(customer, chat));
        latencies.add((long) (took * 1e9));
        ours += took;
        baseline += Pace.seconds(raw::insertAll);
      }
      double messages = (double) MESSAGES * rounds;
      lab.report(
          Figure.of(name(), lab.store(), messages / ours, messages / baseline, "messages/s"),
          latencies);
    }
  }
}
