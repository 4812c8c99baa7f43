package io.saleslore.tools.bench;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.tools.bench.Load.Ask;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Suggestions about every objection, industry and size, asked for from a second process. */
final class Suggestions {
  static final String PATH = "/api/v1/strategies/suggestions";

  private static final int CONNECTIONS = 32;
  private static final List<Ask> ASKS = asks();

  private static final int MOST_WARM_UPS = 30;

  /**
   * A round that is faster than all before by less than this says that there is no more to gain.
   */
  private static final double FASTER = 1.03;

  private final boolean quick;
  private final String token;
  private final LoadProcess.Started process;

  Suggestions(Lab lab) throws Exception {
    this.quick = lab.quick();
    this.process = lab.load();
    this.token = lab.tokens().marketer(new StaffId(Lab.STAFF));
  }

  /**
   * Asks until the platform gets no faster: until all that answers a request is compiled, for which
   * the compiler has the same processors. Not so long where it must be quick.
   */
  void warmUp(URI server) throws Exception {
    double best = 0;
    for (int round = 0, still = 0; still < 2 && round < (quick ? 1 : MOST_WARM_UPS); round++) {
      double now = asManyAsPossible(server, quick ? 1 : 10).perSecond();
      still = now > best * FASTER ? 0 : still + 1;
      best = Math.max(best, now);
    }
  }

  /** So many a second, each counted from when it was due, however late its turn came. */
  Load.Outcome atRate(URI server, int rate, double seconds) throws Exception {
    return process.send(new Load.Order(server, token, ASKS, CONNECTIONS, rate, seconds)).good();
  }

  /** As many as are answered. */
  Load.Outcome asManyAsPossible(URI server, double seconds) throws Exception {
    return atRate(server, 0, seconds);
  }

  private static List<Ask> asks() {
    var all = new ArrayList<Ask>();
    for (var objection : Objection.values()) {
      for (var industry : Industry.values()) {
        for (var size : BusinessSize.values()) {
          var body =
              "{\"objection\":\"%s\",\"industry\":\"%s\",\"businessSize\":\"%s\"}"
                  .formatted(objection.code(), industry.code(), size.code());
          all.add(new Ask("POST", PATH, body));
        }
      }
    }
    Collections.shuffle(all, new Random(1));
    return all;
  }
}
