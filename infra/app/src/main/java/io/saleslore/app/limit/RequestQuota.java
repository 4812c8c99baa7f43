package io.saleslore.app.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many requests each caller may make in a period: all of them at once, and then as many again
 * in the course of each period (the generic cell rate algorithm, ITU-T I.371).
 */
final class RequestQuota {
  private static final int MOST_CALLERS = 100_000;

  private final String name;
  private final int requests;
  private final Duration period;
  private final LongSupplier nanos;
  private final Cache<String, AtomicLong> usedUntil;

  /** So many requests a period; 0 limits nobody. */
  RequestQuota(String name, int requests, Duration period, LongSupplier nanos) {
    this.name = name;
    this.requests = requests;
    this.period = period;
    this.nanos = nanos;
    this.usedUntil =
        Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(period.multipliedBy(2))
            .build();
  }

  boolean limits() {
    return requests > 0;
  }

  /** Takes one of the caller's requests, if any is left. */
  QuotaLeft take(String caller) {
    var until = usedUntil.get(caller, _ -> new AtomicLong(nanos.getAsLong()));
    while (true) {
      long now = nanos.getAsLong();
      long before = until.get();
      long after = Math.max(before, now) + cost();
      if (after - now > period.toNanos()) {
        return new QuotaLeft(false, 0, seconds(after - now - period.toNanos()));
      }
      if (until.compareAndSet(before, after)) {
        return left(after - now);
      }
    }
  }

  /** What is left, with nothing taken. */
  QuotaLeft look(String caller) {
    var until = usedUntil.getIfPresent(caller);
    long used = until == null ? 0 : Math.max(0, until.get() - nanos.getAsLong());
    long over = used + cost() - period.toNanos();
    return over > 0 ? new QuotaLeft(false, 0, seconds(over)) : left(used);
  }

  /** As the header {@code RateLimit-Policy} says it. */
  String policy() {
    return "\"%s\";q=%d;w=%d".formatted(name, requests, period.toSeconds());
  }

  /** As the header {@code RateLimit} says it. */
  String left(QuotaLeft left) {
    return "\"%s\";r=%d;t=%d".formatted(name, left.requests(), left.seconds());
  }

  /** In a sentence. */
  String words() {
    return "at most %d in %d seconds".formatted(requests, period.toSeconds());
  }

  private QuotaLeft left(long used) {
    return new QuotaLeft(true, (period.toNanos() - used) / cost(), seconds(used));
  }

  private long cost() {
    return period.toNanos() / requests;
  }

  private static long seconds(long nanos) {
    return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
  }
}
