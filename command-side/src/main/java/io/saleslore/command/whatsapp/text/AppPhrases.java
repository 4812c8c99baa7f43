package io.saleslore.command.whatsapp.text;

import static java.lang.Character.isLetter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Phrases that WhatsApp itself writes, in its languages, by what they are about. Texts are compared
 * as {@link PlainText#folded} leaves them.
 */
public enum AppPhrases {
  /** Names of attachments, such as "image". */
  MEDIA,
  /** Names of contact cards. */
  CONTACT,
  /** Says that an attachment was left out. */
  OMITTED,
  /** Stands alone for an attachment that was left out. */
  MISSING,
  /** Stands alone for a contact card that was left out. */
  CARD,
  /** Says that a file is attached. */
  ATTACHED,
  /** Says that a message was edited. */
  EDITED,
  /** Stands instead of a deleted message. */
  DELETED,
  /** Begins an entry about a call. */
  CALL,
  /** Begins a poll. */
  POLL,
  /** Says that somebody shares their location. */
  LIVE,
  /** Words about encryption. */
  ENCRYPTED,
  /** Begins the notice about encryption. */
  OPENING,
  /** Begins any other notice. */
  NOTICE,
  /** Words of a notice that stand behind a name. */
  TOLD,
  /** Words of a notice that only groups have. */
  GROUP,
  /** Ends the notice of somebody who left a group. */
  LEFT,
  /** Stands instead of a message that has not come yet. */
  WAITING;

  private static final String TABLE = "app-words.txt";

  /** From here on scripts write words without spaces between them. */
  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  private final List<String> phrases = new ArrayList<>();
  private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

  static {
    read();
  }

  /** Whether the text contains one of the phrases. */
  public boolean isIn(String folded) {
    return phrases.stream().anyMatch(folded::contains);
  }

  /** Whether a phrase stands where a word begins; scripts without spaces have words anywhere. */
  public boolean beginsWordIn(String folded) {
    return phrases.stream().anyMatch(phrase -> beginsWord(folded, folded.indexOf(phrase)));
  }

  private static boolean beginsWord(String folded, int at) {
    return at == 0
        || at > 0 && (folded.charAt(at) > FIRST_WITHOUT_SPACES || !isLetter(folded.charAt(at - 1)));
  }

  /** Whether the text is one of the phrases and nothing else. */
  public boolean is(String folded) {
    return beginning(folded).contains(folded);
  }

  /** Whether the text ends with one of the phrases behind other words. */
  public boolean ends(String folded) {
    return phrases.stream()
        .anyMatch(phrase -> folded.endsWith(phrase) && endsWord(folded, phrase.length()));
  }

  private static boolean endsWord(String folded, int length) {
    int before = folded.length() - length - 1;
    return before > 0
        && (folded.charAt(before + 1) > FIRST_WITHOUT_SPACES || folded.charAt(before) == ' ');
  }

  /** Whether the text begins with one of the phrases. */
  public boolean begins(String folded) {
    return !beginning(folded).isEmpty();
  }

  /** The phrases that the text begins with. */
  public List<String> beginning(String folded) {
    if (folded.isEmpty()) {
      return List.of();
    }
    var likely = byFirstLetter.getOrDefault(folded.charAt(0), List.of());
    return likely.stream().filter(folded::startsWith).toList();
  }

  /** What stands behind a name begins a word. */
  private void add(String phrase) {
    boolean isBehindName = this == TOLD && phrase.charAt(0) < FIRST_WITHOUT_SPACES;
    var added = isBehindName ? " " + phrase : phrase;
    phrases.add(added);
    byFirstLetter.computeIfAbsent(added.charAt(0), _ -> new ArrayList<>()).add(added);
  }

  private static void read() {
    var file = Objects.requireNonNull(AppPhrases.class.getResourceAsStream(TABLE));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> line.contains(" = ")).forEach(AppPhrases::addLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addLine(String line) {
    var subject = line.substring(0, line.indexOf(' '));
    var section = valueOf(subject.toUpperCase(Locale.ROOT));
    for (var phrase : line.substring(line.indexOf('=') + 1).split("[|]")) {
      section.add(phrase.strip());
    }
  }
}
