package io.saleslore.command.whatsapp;

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

/** Words the app itself writes, in its languages; what they mean is decided by rules elsewhere. */
enum Phrases {
  MEDIA,
  CONTACT,
  OMITTED,
  ATTACHED,
  EDITED,
  DELETED,
  CALL,
  POLL,
  LIVE,
  ENCRYPTED,
  OPENING,
  NOTICE,
  TOLD,
  GROUP;

  private final List<String> known = new ArrayList<>();
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  static {
    read();
  }

  boolean in(String folded) {
    return known.stream().anyMatch(folded::contains);
  }

  /** Whether one stands where a word begins; scripts without spaces have words anywhere. */
  boolean beginsWordIn(String folded) {
    return known.stream().anyMatch(phrase -> beginsWord(folded, folded.indexOf(phrase)));
  }

  private static boolean beginsWord(String folded, int at) {
    return at == 0 || at > 0 && (folded.charAt(at) > 0x0E00 || !isLetter(folded.charAt(at - 1)));
  }

  boolean begins(String folded) {
    return !beginning(folded).isEmpty();
  }

  /** The phrases that the text begins with. */
  List<String> beginning(String folded) {
    if (folded.isEmpty()) {
      return List.of();
    }
    var likely = byFirst.getOrDefault(folded.charAt(0), List.of());
    return likely.stream().filter(folded::startsWith).toList();
  }

  private void add(String phrase) {
    known.add(phrase);
    byFirst.computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>()).add(phrase);
  }

  private static void read() {
    var file = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"));
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
