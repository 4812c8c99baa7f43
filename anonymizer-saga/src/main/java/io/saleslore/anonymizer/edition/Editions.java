package io.saleslore.anonymizer.edition;

import java.util.List;
import java.util.Optional;

/** The editions there are. The first one is there from the beginning. */
public interface Editions {
  /** Writes the first one down with the version that begins it, unless it is there. */
  void beginFirst(String version);

  /** All of them, the newest first. */
  List<Edition> all();

  /** One of them. */
  default Optional<Edition> find(int number) {
    return all().stream().filter(each -> each.number() == number).findFirst();
  }

  /** The one that is served. */
  default Edition live() {
    return all().stream()
        .filter(each -> each.state() == EditionState.LIVE)
        .findFirst()
        .orElseThrow();
  }

  /** Those that stories enter. */
  default List<Edition> open() {
    return all().stream().filter(each -> each.state() != EditionState.CLOSED).toList();
  }

  /**
   * Begins the one that follows those that are known.
   *
   * @param total how many finished stories it is to read
   * @throws org.springframework.dao.DuplicateKeyException if somebody else has begun it
   */
  Edition beginAfter(List<Edition> known, String version, long total);

  /** The position in the history up to which the edition has read. */
  long readTo(int number);

  /** Notes that it has read so many stories more, up to a position; going back is ignored. */
  void progress(int number, long readTo, int more);

  /** Moves it from one of these states to another; whether it was in one of them. */
  boolean move(int number, EditionState to, EditionState... from);
}
