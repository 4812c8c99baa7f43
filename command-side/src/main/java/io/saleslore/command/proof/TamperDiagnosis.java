package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Tells from the places where events and signed leaves differ what was done to a history. */
final class TamperDiagnosis {
  private static final int REMEMBERED = 4096;

  /** So many comparisons of events with places take a second. */
  private static final long COMPARED = 250_000;

  private static final int FIRST = 100;

  private final LeafHash hash;
  private final SignedLeaves signed;
  private final KeptHistory kept;
  private final NavigableMap<Long, Optional<StoredEvent>> differing = new TreeMap<>();
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
   * Each place with what was done there; of a great many the first alone.
   *
   * @param isTreeShort whether the tree was cut with the events
   */
  List<Finding> findings(String store, boolean isTreeShort) {
    var tail = differing.tailMap(lastAsSigned, false);
    if (isYounger(tail)) {
      return with(Finding.of(store, tail.firstKey(), Kind.ROLLED_BACK), store, tail.firstKey());
    }
    var gone = goneFrom(tail);
    return gone.isEmpty()
        ? places(differing).findings(store)
        : with(Finding.of(store, gone.get(), cut(isTreeShort)), store, gone.get());
  }

  private static Kind cut(boolean isTreeShort) {
    return isTreeShort ? Kind.ROLLED_BACK : Kind.TRUNCATED;
  }

  /** What was done before the end, and then the end. */
  private List<Finding> with(Finding end, String store, long position) {
    var before = new TreeMap<>(differing.headMap(position, false));
    var found = new ArrayList<>(before.isEmpty() ? List.of() : places(before).findings(store));
    found.add(end);
    return found;
  }

  private ChangedPlaces places(NavigableMap<Long, Optional<StoredEvent>> places) {
    long events = places.values().stream().filter(Optional::isPresent).count();
    if (events * places.size() <= COMPARED) {
      return new ChangedPlaces(places, hash, signed, Integer.MAX_VALUE);
    }
    var first = new TreeMap<Long, Optional<StoredEvent>>();
    places.entrySet().stream()
        .limit(FIRST)
        .forEach(each -> first.put(each.getKey(), each.getValue()));
    return new ChangedPlaces(first, hash, signed, 1);
  }

  /** Where the last events begin to be gone, if they are, wherever others stand. */
  private Optional<Long> goneFrom(NavigableMap<Long, Optional<StoredEvent>> tail) {
    Optional<Long> from = Optional.empty();
    for (var each : tail.descendingMap().entrySet()) {
      if (each.getValue().isPresent() || stands(each.getKey())) {
        return from;
      }
      from = Optional.of(each.getKey());
    }
    return from;
  }

  /** Whether the event that was signed at a position stands at another one. */
  private boolean stands(long position) {
    return differing.values().stream()
        .flatMap(Optional::stream)
        .limit(FIRST)
        .anyMatch(event -> signed.isAt(position, hash.of(event.at(position))));
  }

  /**
   * Whether an event there was stored after the position was signed, as after a restored backup.
   */
  private boolean isYounger(NavigableMap<Long, Optional<StoredEvent>> tail) {
    var first = tail.entrySet().stream().filter(each -> each.getValue().isPresent()).findFirst();
    if (first.isEmpty() || isInserted(tail.firstEntry())) {
      return false;
    }
    var event = first.get().getValue().orElseThrow();
    return !wasElsewhere(event) && isYounger(event, kept.signedAt(first.get().getKey()));
  }

  private boolean isInserted(Map.Entry<Long, Optional<StoredEvent>> place) {
    return place.getValue().isPresent() && (wasBurnt(place.getKey()) || stands(place.getKey()));
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

  private boolean wasBurnt(long position) {
    return signed.isAt(position, hash.burnt(position));
  }

  private boolean wasElsewhere(StoredEvent event) {
    return differing.keySet().stream()
        .anyMatch(other -> signed.isAt(other, hash.of(event.at(other))));
  }
}
