package io.saleslore.anonymizer.company;

import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of trades by language; Indonesian and Hinglish chats use those of English, too. */
final class TradeLexicon {
  private static final int LONGEST = 4;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['\\-.&][\\p{L}\\p{M}\\p{N}]++)*+");

  private final Map<Language, Map<String, List<TradeTerm>>> terms = new EnumMap<>(Language.class);

  private TradeLexicon() {}

  static TradeLexicon load() {
    var lexicon = new TradeLexicon();
    String[] section = {};
    for (String line : CompanyResource.lines("trade-terms.txt")) {
      if (line.startsWith("# ")) {
        section = line.substring(2).split(" ");
      } else {
        lexicon.add(Code.of(Language.class, section[0]), Industry.of(section[1]), line);
      }
    }
    return lexicon;
  }

  private void add(Language language, Industry industry, String line) {
    boolean isHint = line.endsWith(" ?");
    var words = String.join(" ", words(isHint ? line.substring(0, line.length() - 2) : line));
    terms
        .computeIfAbsent(language, _ -> new HashMap<>())
        .computeIfAbsent(words, _ -> new ArrayList<>(1))
        .add(new TradeTerm(words, industry, isHint));
  }

  /** The terms in a text, the longest at each place. */
  List<TradeTerm> termsIn(String text, Language language) {
    var words = words(text);
    var found = new ArrayList<TradeTerm>();
    int at = 0;
    while (at < words.size()) {
      at += addLongest(words, at, language, found);
    }
    return found;
  }

  private int addLongest(List<String> words, int at, Language language, List<TradeTerm> found) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      var known = known(String.join(" ", words.subList(at, at + length)), language);
      if (!known.isEmpty()) {
        found.addAll(known);
        return length;
      }
    }
    return 1;
  }

  private List<TradeTerm> known(String words, Language language) {
    var own = terms.getOrDefault(language, Map.of()).getOrDefault(words, List.of());
    boolean mixes = language == Language.ID || language == Language.HI;
    return own.isEmpty() && mixes ? known(words, Language.EN) : own;
  }

  private static List<String> words(String text) {
    var lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return WORD.matcher(lower).results().map(MatchResult::group).toList();
  }
}
