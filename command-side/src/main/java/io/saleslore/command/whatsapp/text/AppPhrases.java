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
  GROUP;

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
    return at == 0 || at > 0 && (folded.charAt(at) > 0x0E00 || !isLetter(folded.charAt(at - 1)));
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

  private void add(String phrase) {
    phrases.add(phrase);
    byFirstLetter.computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>()).add(phrase);
  }

  private static void read() {
    var file = Objects.requireNonNull(AppPhrases.class.getResourceAsStream("phrases.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      var section = MEDIA;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section = valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
