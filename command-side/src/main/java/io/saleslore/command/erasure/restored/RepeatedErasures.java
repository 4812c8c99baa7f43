package io.saleslore.command.erasure.restored;

import io.saleslore.command.customer.CustomerIndex;
import io.saleslore.command.erasure.ExpiryErasures;
import io.saleslore.command.erasure.removal.ErasedSubjects;
import io.saleslore.command.hold.CustomerIsHeld;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.CannotBeOpened;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.ShreddedKeys;
import io.saleslore.kernel.seal.UnknownKey;
import io.saleslore.kernel.seal.Vault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Erases all who were erased and are in the database again. Their keys are shredded last, so that
 * the next run goes on where this one was stopped.
 */
@Component
record RepeatedErasures(
    ErasedSubjects erased,
    ShreddedKeys shredded,
    Vault vault,
    CustomerIndex index,
    ExpiryErasures erasures) {
  private static final Logger LOGGER = LoggerFactory.getLogger(RepeatedErasures.class);

  void run() {
    var listed = erased.all();
    var stored = shredded.all();
    addMissing(listed, stored);
    repeat(listed.stream().filter(key -> !stored.contains(key)).toList());
  }

  /** What was shredded before there was a list, or with the list lost. */
  private void addMissing(Set<KeyId> listed, Set<KeyId> stored) {
    var missing = new HashSet<>(stored);
    missing.removeAll(listed);
    if (!missing.isEmpty()) {
      erased.add(missing);
      LOGGER.warn("{} lacked {} erasures of the database", erased.file(), missing.size());
    }
  }

  private void repeat(List<KeyId> keys) {
    long customers = keys.stream().filter(this::isErasedNow).count();
    long shreddedNow = keys.stream().filter(this::isShreddedNow).count();
    if (shreddedNow > 0) {
      LOGGER.warn(
          "the database is older than {} erasures: their keys are shredded again, and {} customers"
              + " are erased again",
          shreddedNow,
          customers);
    }
  }

  /** Who is not in this database needs nothing. */
  private boolean isErasedNow(KeyId key) {
    try {
      var subject = new Subject(key.zone(), new CustomerId(key.subject()));
      boolean isBack = index.find(subject).isPresent();
      if (isBack) {
        erasures.eraseAgain(subject);
      }
      return isBack;
    } catch (CustomerIsHeld _) {
      LOGGER.error("of {} only the key is shredded, since the rest is held", key);
    } catch (RuntimeException e) {
      LOGGER.error("of {} only the key is shredded: {}", key, e.getClass().getName());
    }
    return false;
  }

  private boolean isShreddedNow(KeyId key) {
    try {
      vault.shred(key);
      return true;
    } catch (UnknownKey _) {
      return false;
    } catch (CannotBeOpened e) {
      LOGGER.error("{} cannot be shredded: {}", key, e.getMessage());
      return false;
    }
  }
}
