package io.saleslore.tools.bench.benchmarks;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.tools.bench.load.LoadGenerator;
import io.saleslore.tools.bench.load.LoadOrder;
import io.saleslore.tools.bench.load.LoadOutcome;
import io.saleslore.tools.bench.load.LoadRequest;
import io.saleslore.tools.bench.platform.Lab;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Requests for suggestions about every objection, industry and size, from a second process. */
final class SuggestionLoad {
  static final String PATH = "/api/v1/strategies/suggestions";

  private static final int CONNECTIONS = 32;
  private static final List<String> QUESTIONS = questions();

  /**
   * A round is faster than all before if it is by more than this; else there is no more to gain.
   */
  private static final double FASTER = 1.03;

  private final int warmUps;
  private final int warmUpSeconds;
  private final String token;
  private final LoadGenerator generator;

  SuggestionLoad(Lab lab) throws IOException {
    this.warmUps = lab.sized(1, 30);
    this.warmUpSeconds = lab.sized(1, 10);
    this.generator = lab.load();
    this.token = lab.platforms().tokens().marketer(Lab.STAFF);
  }

  /**
   * Sends until the platform gets no faster: until all that answers a request is compiled, for
   * which the compiler has the same processors. Not so long where it must be quick.
   */
  void warmUp(URI server) throws IOException {
    double best = 0;
    for (int round = 0, still = 0; still < 2 && round < warmUps; round++) {
      double now = asManyAsPossible(server, warmUpSeconds).perSecond();
      still = now > best * FASTER ? 0 : still + 1;
      best = Math.max(best, now);
    }
  }

  /** So many a second, each counted from when it was due, however late its turn came. */
  LoadOutcome atRate(URI server, int rate, double seconds) throws IOException {
    return send(server, PATH, rate, seconds);
  }

  private LoadOutcome send(URI server, String path, int rate, double seconds) throws IOException {
    var requests = QUESTIONS.stream().map(each -> new LoadRequest("POST", path, each)).toList();
    var order = new LoadOrder(server, token, requests, CONNECTIONS, rate, seconds);
    return generator.send(order).good();
  }

  /** As many as are answered. */
  LoadOutcome asManyAsPossible(URI server, double seconds) throws IOException {
    return atRate(server, 0, seconds);
  }

  /** The same questions to another endpoint, as many as are answered. */
  LoadOutcome asManyAsPossible(URI server, String path, double seconds) throws IOException {
    return send(server, path, 0, seconds);
  }

  private static List<String> questions() {
    var all = new ArrayList<String>();
    for (var objection : Objection.values()) {
      for (var industry : Industry.values()) {
        for (var size : BusinessSize.values()) {
          all.add(
              "{\"objection\":\"%s\",\"industry\":\"%s\",\"businessSize\":\"%s\"}"
                  .formatted(objection.code(), industry.code(), size.code()));
        }
      }
    }
    Collections.shuffle(all, new Random(1));
    return all;
  }
}
