package io.saleslore.app.watch;

import io.saleslore.command.audit.checkpoint.SignedTreeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** For how long each tree has had new events without a new signature. */
final class UnsignedTime {
  private final Map<String, SignedHead> latest = new HashMap<>();

  /** When the signed head last moved, or covered everything. */
  private record SignedHead(long size, Instant at) {}

  Duration measure(SignedTreeStatus status, Instant now) {
    var before = latest.get(status.store());
    if (before == null || status.notSigned() <= 0 || before.size() != status.signed()) {
      latest.put(status.store(), new SignedHead(status.signed(), now));
      return Duration.ZERO;
    }
    return Duration.between(before.at(), now);
  }
}
