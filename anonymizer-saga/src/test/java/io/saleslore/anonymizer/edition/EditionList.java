package io.saleslore.anonymizer.edition;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;

/** Editions in a list; each begins a day after the one before it. */
final class EditionList implements Editions {
  static final Instant FIRST_DAY = Instant.parse("2026-03-01T00:00:00Z");

  private final TreeMap<Integer, Edition> editions = new TreeMap<>(Comparator.reverseOrder());

  /** Editions 1, 2 and so on, of the version "v" with their number. */
  static EditionList of(EditionState... states) {
    var list = new EditionList();
    for (int i = 0; i < states.length; i++) {
      list.put(i + 1, "v" + (i + 1), states[i], 0);
    }
    return list;
  }

  static Instant startOf(int number) {
    return FIRST_DAY.plusSeconds((number - 1) * 86_400L);
  }

  void put(int number, String version, EditionState state, long total) {
    var start = startOf(number);
    editions.put(number, new Edition(number, version, state, 0, total, start, start));
  }

  List<EditionState> states() {
    return editions.values().stream().map(Edition::state).toList().reversed();
  }

  @Override
  public void beginFirst(String version) {
    if (!editions.containsKey(1)) {
      put(1, version, EditionState.LIVE, 0);
    }
  }

  @Override
  public List<Edition> all() {
    return List.copyOf(editions.values());
  }

  @Override
  public Edition beginAfter(List<Edition> known, String version, long total) {
    int number = known.stream().mapToInt(Edition::number).max().orElse(1) + 1;
    if (editions.containsKey(number)) {
      throw new DuplicateKeyException("edition");
    }
    put(number, version, EditionState.MAKING, total);
    return find(number).orElseThrow();
  }

  @Override
  public long readTo(int number) {
    return find(number).orElseThrow().done();
  }

  @Override
  public void progress(int number, long readTo, int more) {
    throw new UnsupportedOperationException("nothing is read in these tests");
  }

  @Override
  public boolean move(int number, EditionState to, EditionState... from) {
    var edition = editions.get(number);
    if (edition == null || !Arrays.asList(from).contains(edition.state())) {
      return false;
    }
    put(number, edition.version(), to, edition.total());
    return true;
  }
}
