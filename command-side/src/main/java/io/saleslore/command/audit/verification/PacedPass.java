package io.saleslore.command.audit.verification;

import io.saleslore.command.audit.store.AuditedStore;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** Runs a pass at a bounded rate, and notes every few seconds how far it has come. */
final class PacedPass {
  private static final long NOTED_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private final AuditedStore store;
  private final VerificationPass pass;
  private final ResumePoint resume;
  private final int perSecond;
  private final LongPredicate goesOnAfterNanos;
  private final Consumer<VerificationProgress> progress;
  private final long start = System.nanoTime();
  private long notedAt = start;

  /**
   * A pass to run.
   *
   * @param perSecond how many positions it verifies in a second at most
   * @param goesOnAfterNanos waits, and says whether it is to go on
   */
  PacedPass(
      AuditedStore store,
      VerificationPass pass,
      ResumePoint resume,
      int perSecond,
      LongPredicate goesOnAfterNanos,
      Consumer<VerificationProgress> progress) {
    this.store = store;
    this.pass = pass;
    this.resume = resume;
    this.perSecond = perSecond;
    this.goesOnAfterNanos = goesOnAfterNanos;
    this.progress = progress;
  }

  /** Runs to its end, to the first change, which it answers, or until it is not to go on. */
  OptionalLong run() throws IOException {
    boolean goesOn = goesOnAfterNanos.test(0);
    while (goesOn && !pass.isOver()) {
      var changed = pass.verifyPage();
      long now = System.nanoTime();
      report(now, changed.orElse(0));
      if (changed.isPresent()) {
        return changed;
      }
      noteSometimes(now);
      goesOn = goesOnAfterNanos.test(Math.max(0, due() - now));
    }
    resume.write(pass.isOver() ? 0 : pass.position());
    return OptionalLong.empty();
  }

  private void report(long now, long changedAt) {
    double rate = pass.verified() * 1e9 / Math.max(1, now - start);
    progress.accept(
        new VerificationProgress(store.code(), pass.verified(), pass.size(), rate, changedAt));
  }

  private void noteSometimes(long now) throws IOException {
    if (now - notedAt > NOTED_EVERY_NANOS) {
      notedAt = now;
      resume.write(pass.position());
    }
  }

  /** When as many may have been verified as are. */
  private long due() {
    return start + (long) (pass.verified() * 1e9 / perSecond);
  }
}
