package io.saleslore.command.audit.finding;

import io.saleslore.command.audit.RepeatedWork;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has all checks look at the start and every few seconds. Each finding is logged once and stays
 * until the next start, so nobody can put a thing back unseen.
 */
@Component
public class EvidenceWatch implements SmartLifecycle {
  private static final Logger LOGGER = LoggerFactory.getLogger(EvidenceWatch.class);
  private static final int MOST = 1000;

  private final List<EvidenceCheck> checks;
  private final Duration every;
  private final Set<EvidenceFinding> findings = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Map<EvidenceCheck, Long> failingSince = new ConcurrentHashMap<>();
  private final RepeatedWork work =
      new RepeatedWork(Thread.ofPlatform().name("evidence").daemon().priority(1).factory());

  EvidenceWatch(List<EvidenceCheck> checks, @Value("${saleslore.watch.every}") Duration every) {
    this.checks = checks;
    this.every = every;
  }

  /** All findings since the start, the first ones first. */
  public List<EvidenceFinding> findings() {
    synchronized (findings) {
      return List.copyOf(findings);
    }
  }

  /** For how long a check has failed each time that it was to look; zero where all can. */
  public Duration blindFor() {
    long now = System.nanoTime();
    return failingSince.values().stream()
        .map(since -> Duration.ofNanos(now - since))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** Looks once. */
  public void look() {
    checks.forEach(this::look);
  }

  @Override
  public synchronized void start() {
    work.start(
        schedule ->
            schedule.scheduleWithFixedDelay(
                this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public synchronized void stop() {
    work.stop();
  }

  @Override
  public synchronized boolean isRunning() {
    return work.isRunning();
  }

  /** Whatever happens, it looks again next time: who throws ends a schedule without a word. */
  private void look(EvidenceCheck check) {
    try {
      check.look().forEach(this::tell);
      failingSince.remove(check);
    } catch (Throwable e) {
      failingSince.putIfAbsent(check, System.nanoTime());
      LOGGER.error("the evidence could not be looked at: {}", e.getClass().getName());
    }
  }

  private void tell(EvidenceFinding finding) {
    if (findings.size() < MOST && findings.add(finding)) {
      LOGGER.error("{}; export the history and have it verified", finding);
    }
  }
}
