package io.saleslore.command.erasure.restored;

import io.saleslore.command.erasure.ExpiryErasures;
import io.saleslore.command.erasure.removal.ErasedSubjects;
import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.ShreddedKeys;
import io.saleslore.kernel.seal.UnknownKey;
import io.saleslore.kernel.seal.Vault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * At the start, before anybody is served: shreds the keys of all who were erased and are in the
 * database again, and erases the rest of them as soon as commands are handled.
 */
@Component
public final class RepeatedErasures implements SmartLifecycle {
  private static final Logger LOGGER = LoggerFactory.getLogger(RepeatedErasures.class);

  private final ErasedSubjects erased;
  private final ShreddedKeys shredded;
  private final Vault vault;
  private final ExpiryErasures erasures;
  private boolean isRunning;

  RepeatedErasures(
      ErasedSubjects erased, ShreddedKeys shredded, Vault vault, ExpiryErasures erasures) {
    this.erased = erased;
    this.shredded = shredded;
    this.vault = vault;
    this.erasures = erasures;
  }

  @Override
  public void start() {
    isRunning = true;
    var stored = shredded.all();
    var back = new HashSet<>(erased.all());
    back.removeAll(stored);
    addMissing(stored);
    repeat(back);
  }

  @Override
  public void stop() {
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  /** What was shredded before there was a list, or with the list lost. */
  private void addMissing(Set<KeyId> stored) {
    var missing = new HashSet<>(stored);
    missing.removeAll(erased.all());
    if (!missing.isEmpty()) {
      erased.add(missing);
      LOGGER.warn("{} lacked {} erasures of the database", erased.file(), missing.size());
    }
  }

  private void repeat(Set<KeyId> keys) {
    var again = new ArrayList<KeyId>();
    keys.stream().filter(this::isShreddedNow).forEach(again::add);
    long whole = again.stream().filter(this::isErasedNow).count();
    if (!again.isEmpty()) {
      LOGGER.warn(
          "the database is older than {} erasures, which were carried out again: all keys are"
              + " shredded, {} erasures are complete",
          again.size(),
          whole);
    }
  }

  /** Who is not in this database needs nothing. */
  private boolean isShreddedNow(KeyId key) {
    try {
      vault.shred(key);
      return true;
    } catch (UnknownKey _) {
      return false;
    } catch (IllegalStateException e) {
      LOGGER.error("{} cannot be shredded: {}", key, e.getMessage());
      return false;
    }
  }

  private boolean isErasedNow(KeyId key) {
    try {
      var customer = CustomerId.of(key.subject());
      erasures.eraseAgain(new Subject(key.zone(), customer));
      return true;
    } catch (CustomerIsHeld _) {
      LOGGER.error("{} is shredded; what else there is of it is held", key);
    } catch (RuntimeException e) {
      LOGGER.error("{} is shredded; its rows are not removed: {}", key, e.getClass().getName());
    }
    return false;
  }
}
