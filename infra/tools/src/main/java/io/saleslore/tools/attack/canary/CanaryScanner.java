package io.saleslore.tools.attack.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds canaries in any bytes: as they are, in another case, by their digits alone, in base64 at
 * each of its three places and URL-encoded.
 */
final class CanaryScanner {
  private static final int PREFIX = 4;
  private static final int SHORTEST = 8;
  private static final int FEWEST_DIGITS = 9;
  private static final Pattern BETWEEN_DIGITS =
      Pattern.compile("(?<=[0-9])[ ()./+_-]{1,3}(?=[0-9])");

  private final Map<Long, List<Needle>> folded = new HashMap<>();
  private final Map<Long, List<Needle>> exact = new HashMap<>();
  private final TreeSet<String> found = new TreeSet<>();
  private long scanned;

  private record Needle(String text, String canary, String form) {
    String in(String place) {
      return canary + " | " + form + " | " + place;
    }
  }

  CanaryScanner(Collection<String> canaries) {
    canaries.forEach(this::add);
  }

  private void add(String canary) {
    put(folded, canary.toLowerCase(Locale.ROOT), canary, "as it is");
    put(folded, encoded(canary), canary, "URL-encoded");
    put(folded, encoded(canary).replace("+", "%20"), canary, "URL-encoded");
    var digits = canary.replaceAll("[^0-9]", "");
    if (digits.length() >= FEWEST_DIGITS) {
      put(folded, digits, canary, "digits only");
    }
    for (int place = 0; place < 3; place++) {
      put(exact, base64(canary, place), canary, "base64");
    }
  }

  /** Looks at all of a text, wherever it was found. */
  void scan(String place, String text) {
    scanned += text.length();
    look(exact, place, text);
    var lower = text.toLowerCase(Locale.ROOT);
    look(folded, place, lower);
    look(folded, place, BETWEEN_DIGITS.matcher(lower).replaceAll(""));
  }

  /** What was found, a line each: the made-up canary, its form and the place. */
  Collection<String> found() {
    return found;
  }

  long scannedCharacters() {
    return scanned;
  }

  private void look(Map<Long, List<Needle>> needles, String place, String text) {
    long window = 0;
    for (int at = 0; at < text.length(); at++) {
      window = window << 16 | text.charAt(at);
      int first = at - PREFIX + 1;
      needles.getOrDefault(window, List.of()).stream()
          .filter(needle -> text.startsWith(needle.text(), first))
          .forEach(needle -> found.add(needle.in(place)));
    }
  }

  private static void put(
      Map<Long, List<Needle>> needles, String text, String canary, String form) {
    if (text.length() < SHORTEST) {
      throw new IllegalArgumentException("too short to be found for sure");
    }
    long prefix = 0;
    for (int at = 0; at < PREFIX; at++) {
      prefix = prefix << 16 | text.charAt(at);
    }
    needles.computeIfAbsent(prefix, _ -> new ArrayList<>()).add(new Needle(text, canary, form));
  }

  private static String encoded(String canary) {
    return URLEncoder.encode(canary, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }

  /** The letters that depend on the canary alone, if so many bytes of something stand before it. */
  private static String base64(String canary, int place) {
    var bytes = (" ".repeat(place) + canary).getBytes(StandardCharsets.UTF_8);
    var letters = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return letters.substring(place == 0 ? 0 : place + 1, letters.length() - 1);
  }
}
