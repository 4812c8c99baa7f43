package io.saleslore.command.proof;

import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.event.LeafHash;
import io.saleslore.command.proof.event.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * Names each place where a history was changed. Events that moved up or back, because one was taken
 * out or put in before them, are not named one by one. Good for one answer.
 */
final class ChangedPlaces {
  private final NavigableMap<Long, Optional<StoredEvent>> places;
  private final LeafHash hash;
  private final TamperDiagnosis.SignedLeaves signed;
  private final int most;
  private final Map<Long, Long> movedTo = new HashMap<>();
  private final Map<Long, Long> movedFrom = new HashMap<>();
  private final Set<Long> told = new HashSet<>();
  private final List<Finding> found = new ArrayList<>();
  private long shift;

  /**
   * The places.
   *
   * @param places what stands now where something else was signed
   * @param most how many are named
   */
  ChangedPlaces(
      NavigableMap<Long, Optional<StoredEvent>> places,
      LeafHash hash,
      TamperDiagnosis.SignedLeaves signed,
      int most) {
    this.places = places;
    this.hash = hash;
    this.signed = signed;
    this.most = most;
  }

  List<Finding> findings(String store) {
    places.forEach((position, event) -> event.ifPresent(each -> findOrigin(position, each)));
    for (var place : places.entrySet()) {
      if (found.size() < most) {
        name(store, place.getKey(), place.getValue().isPresent());
      }
    }
    return found;
  }

  private void findOrigin(long position, StoredEvent event) {
    places.keySet().stream()
        .filter(other -> signed.isAt(other, hash.of(event.at(other))))
        .findFirst()
        .ifPresent(
            origin -> {
              movedTo.put(origin, position);
              movedFrom.put(position, origin);
            });
  }

  private void name(String store, long position, boolean isEvent) {
    boolean isMoved = movedTo.containsKey(position);
    boolean isNew = isEvent && !movedFrom.containsKey(position);
    boolean wasBurnt = signed.isAt(position, hash.burnt(position));
    if (isNew) {
      tell(Finding.of(store, position, isMoved || wasBurnt ? Kind.INSERTED : Kind.EDITED));
    } else if (isMoved || wasBurnt) {
      reorder(store, position);
    } else {
      tell(Finding.of(store, position, Kind.DELETED));
    }
  }

  private void tell(Finding finding) {
    long position = finding.position();
    found.add(finding);
    shift = shiftOf(position);
    told.add(position);
    told.add(movedTo.getOrDefault(position, position));
  }

  private void reorder(String store, long position) {
    long other = movedTo.getOrDefault(position, movedFrom.getOrDefault(position, position));
    boolean isKnown = told.contains(position) || told.contains(other);
    if (!isKnown && shift != shiftOf(position)) {
      found.add(new Finding(store, position, Kind.REORDERED, words(position, other)));
      shift = 0;
    }
    told.add(position);
    told.add(other);
  }

  private String words(long position, long other) {
    return movedTo.containsKey(position)
        ? Kind.REORDERED.sentence() + ", at position " + other
        : "reordered: the event that was signed at position " + other + " stands here";
  }

  /** How far events have moved there; 0 where none has. */
  private long shiftOf(long position) {
    return movedTo.containsKey(position)
        ? movedTo.getOrDefault(position, position) - position
        : position - movedFrom.getOrDefault(position, position);
  }
}
