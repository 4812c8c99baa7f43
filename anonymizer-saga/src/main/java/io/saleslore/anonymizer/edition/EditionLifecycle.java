package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.seal.ShreddedKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which steps an edition may take, and what each does to the others. No step may let two editions
 * be compared that differ only by who was erased in the meantime.
 */
@Component
record EditionLifecycle(
    Editions editions,
    Releases releases,
    ShreddedKeys shredded,
    LiveEditionPointer pointer,
    TransactionOperations transaction) {
  /** Begins an edition of this version beside the live one. */
  Edition begin(String version, long stories) {
    var known = editions.all();
    known.forEach(each -> requireRoomBeside(each, version));
    try {
      return editions.beginAfter(known, version, stories);
    } catch (DuplicateKeyException _) {
      throw new Rejection.Conflict(
          "somebody else has begun an edition at the same time; look again");
    }
  }

  /** Serves an edition that is ready. */
  Edition switchTo(int number) {
    if (one(number).state() != EditionState.READY) {
      throw new Rejection.Conflict("only an edition that is ready can be switched to");
    }
    serve(number, EditionState.READY);
    return one(number);
  }

  /** Serves the edition again that was live before, unless somebody was erased since. */
  Edition back() {
    var before = before();
    if (countsSomebodyErased(before)) {
      throw new Rejection.Conflict(
          "customers were erased since edition "
              + before.number()
              + " was begun, and its releases still count them");
    }
    serve(before.number(), EditionState.BEFORE);
    return one(before.number());
  }

  private Edition before() {
    return editions.all().stream()
        .filter(each -> each.state() == EditionState.BEFORE)
        .findFirst()
        .orElseThrow(() -> new Rejection.Conflict("no earlier edition is kept"));
  }

  /** Closes an edition that nobody wants to switch to; its facts wait for nothing any more. */
  Edition cancel(int number) {
    one(number);
    if (!editions.move(number, EditionState.CLOSED, EditionState.MAKING, EditionState.READY)) {
      throw new Rejection.Conflict(
          "only an edition that is being made or is ready can be cancelled");
    }
    return one(number);
  }

  /** The edition of this number; fails if there is none. */
  Edition one(int number) {
    return editions
        .find(number)
        .orElseThrow(() -> new Rejection.NotFound("there is no such edition"));
  }

  /** A comparison of two editions of one version would show who was erased between them. */
  private void requireRoomBeside(Edition each, String version) {
    if (each.isWaitingForSwitch()) {
      throw new Rejection.Conflict(
          "edition " + each.number() + " is not switched to or cancelled yet");
    }
    if (each.version().equals(version) && (each.isLive() || countsSomebodyErased(each))) {
      throw new Rejection.Conflict(
          "scrubber, analysers, vocabularies and gate are what edition "
              + each.number()
              + " was begun with: an edition needs a changed version");
    }
  }

  private boolean countsSomebodyErased(Edition each) {
    return releases.next(each.number()) > 0 && shredded.anySince(each.startedAt());
  }

  private void serve(int number, EditionState from) {
    transaction.executeWithoutResult(
        _ -> {
          editions.all().forEach(each -> makeRoomFor(number, each));
          if (!editions.move(number, EditionState.LIVE, from)) {
            throw new Rejection.Conflict("somebody else switched at the same time; look again");
          }
          pointer.serve(number);
        });
  }

  /** The live one becomes the one before it, and the one before that is closed. */
  private void makeRoomFor(int number, Edition each) {
    if (each.state() == EditionState.BEFORE && each.number() != number) {
      editions.move(each.number(), EditionState.CLOSED, EditionState.BEFORE);
    } else if (each.isLive()) {
      editions.move(each.number(), EditionState.BEFORE, EditionState.LIVE);
    }
  }
}
