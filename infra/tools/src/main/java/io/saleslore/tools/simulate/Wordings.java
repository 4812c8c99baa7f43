package io.saleslore.tools.simulate;

import java.util.EnumMap;
import java.util.Map;

/** In whose words a world is written. */
public enum Wordings {
  /** In English sentences that the reader was trained on, so that hardly one is misread. */
  PLAIN,
  /** In five languages by a writer on whose text the reader is never trained. */
  UNSEEN;

  private enum Tongue {
    EN,
    ES,
    PT,
    ID,
    HI;

    private final Phrases phrases =
        new Phrases("unseen/" + name().toLowerCase(java.util.Locale.ROOT) + ".txt");
  }

  private static final Map<Tongue, Integer> TONGUES =
      new EnumMap<>(
          Map.of(Tongue.EN, 60, Tongue.ES, 10, Tongue.PT, 10, Tongue.ID, 10, Tongue.HI, 10));

  /** Those of one chat. */
  Phrases phrases(Draw draw) {
    return this == PLAIN ? Phrases.PLAIN : draw.oneOf(TONGUES).phrases;
  }

  /** Whether the catalogue is in the language of these phrases. */
  static boolean isCatalogued(Phrases phrases) {
    return phrases == Phrases.PLAIN || phrases == Tongue.EN.phrases;
  }
}
