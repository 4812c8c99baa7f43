package io.saleslore.command.audit.verification;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Runs a pass at a bounded rate, and notes every few seconds how far it has come.
 *
 * @param perSecond how many positions it verifies in a second at most
 * @param goesOnAfterNanos waits, and says whether it is to go on
 */
record PacedPass(
    VerificationPass pass,
    ResumePoint resume,
    int perSecond,
    LongPredicate goesOnAfterNanos,
    Consumer<VerificationProgress> progress) {
  private static final long NOTED_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  /** Runs to its end, to the first change, which it answers, or until it is not to go on. */
  OptionalLong run() throws IOException {
    long start = System.nanoTime();
    long notedAt = start;
    boolean goesOn = goesOnAfterNanos.test(0);
    while (goesOn && !pass.isOver()) {
      var changed = pass.verifyPage();
      long now = System.nanoTime();
      progress.accept(pass.progress(now - start, changed.orElse(0)));
      if (changed.isPresent()) {
        return changed;
      }
      if (now - notedAt > NOTED_EVERY_NANOS) {
        notedAt = now;
        resume.write(pass.position());
      }
      goesOn = goesOnAfterNanos.test(Math.max(0, dueNanos() - (now - start)));
    }
    resume.write(pass.isOver() ? 0 : pass.position());
    return OptionalLong.empty();
  }

  /** How long after the start as many may have been verified as are. */
  private long dueNanos() {
    return (long) (pass.verified() * 1e9 / perSecond);
  }
}
