package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Tells from the places where events and signed leaves differ what was done to a history. */
final class TamperDiagnosis {
  private static final int REMEMBERED = 4096;

  private final LeafHash hash;
  private final SignedLeaves signed;
  private final KeptHistory kept;
  private final SequencedMap<Long, Optional<StoredEvent>> differing = new TreeMap<>();
  private long lastAsSigned;

  /** Knows whether a leaf was signed at a position. */
  interface SignedLeaves {
    boolean isAt(long position, byte[] leaf);
  }

  /**
   * Nothing is known yet.
   *
   * @param signed the leaves that the checkpoints stand for
   * @param kept says when a position was signed
   */
  TamperDiagnosis(LeafHash hash, SignedLeaves signed, KeptHistory kept) {
    this.hash = hash;
    this.signed = signed;
    this.kept = kept;
  }

  /** What stands at the next position. */
  void add(long position, Optional<StoredEvent> event, byte[] leaf) {
    if (signed.isAt(position, leaf)) {
      boolean isOld = kept.proven() == 0 || position <= kept.proven();
      lastAsSigned = event.isPresent() && isOld ? position : lastAsSigned;
    } else if (differing.size() < REMEMBERED) {
      differing.put(position, event);
    }
  }

  /** Whether all is as it was signed. */
  boolean isClean() {
    return differing.isEmpty();
  }

  /**
   * The first place, with what was done there.
   *
   * @param last where the last event stands
   * @param isTreeShort whether the tree was cut with the events
   */
  Finding finding(String store, long last, boolean isTreeShort) {
    long position = position();
    var kind = kind();
    if (kind != Kind.INSERTED && lastAsSigned < position && isYounger()) {
      kind = Kind.ROLLED_BACK;
    } else if (kind == Kind.DELETED && isCut(last)) {
      kind = isTreeShort ? Kind.ROLLED_BACK : Kind.TRUNCATED;
    }
    return kind == Kind.REORDERED ? moved(store) : Finding.of(store, position, kind);
  }

  private long position() {
    return differing.firstEntry().getKey();
  }

  /** Whether all that was signed from there on is gone, although events may follow. */
  private boolean isCut(long last) {
    return last < position()
        || lastAsSigned < position() && differing.values().stream().allMatch(Optional::isEmpty);
  }

  /**
   * Whether an event there was stored after the position was signed, as after a restored backup.
   */
  private boolean isYounger() {
    return differing.entrySet().stream()
        .filter(each -> each.getValue().isPresent())
        .findFirst()
        .filter(each -> each.getValue().filter(this::wasElsewhere).isEmpty())
        .map(each -> isYounger(each.getValue().get(), kept.signedAt(each.getKey())))
        .orElse(false);
  }

  private static boolean isYounger(StoredEvent event, Optional<Instant> signed) {
    return signed.filter(at -> isAfter(event.time(), at.plusSeconds(1))).isPresent();
  }

  /** A time that was changed into none tells nothing. */
  private static boolean isAfter(String time, Instant other) {
    try {
      return Instant.parse(time).isAfter(other);
    } catch (DateTimeException _) {
      return false;
    }
  }

  private Finding moved(String store) {
    var other =
        differing.entrySet().stream()
            .filter(each -> each.getValue().filter(this::wasHere).isPresent())
            .findFirst();
    return other
        .map(each -> Kind.REORDERED.sentence() + ", at position " + each.getKey())
        .map(words -> new Finding(store, position(), Kind.REORDERED, words))
        .orElseGet(() -> Finding.of(store, position(), Kind.REORDERED));
  }

  private Kind kind() {
    var now = differing.firstEntry().getValue();
    boolean isMoved = differing.values().stream().flatMap(Optional::stream).anyMatch(this::wasHere);
    boolean isForeign = now.filter(this::wasElsewhere).isPresent();
    boolean wasBurnt = signed.isAt(position(), hash.burnt(position()));
    if (isMoved) {
      return now.isEmpty() || isForeign ? Kind.REORDERED : Kind.INSERTED;
    }
    if (isForeign) {
      return wasBurnt ? Kind.REORDERED : Kind.DELETED;
    }
    if (now.isEmpty()) {
      return Kind.DELETED;
    }
    return wasBurnt ? Kind.INSERTED : Kind.EDITED;
  }

  private boolean wasHere(StoredEvent event) {
    return signed.isAt(position(), hash.of(event.at(position())));
  }

  private boolean wasElsewhere(StoredEvent event) {
    return differing.keySet().stream()
        .anyMatch(other -> signed.isAt(other, hash.of(event.at(other))));
  }
}
