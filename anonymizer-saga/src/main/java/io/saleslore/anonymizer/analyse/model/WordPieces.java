package io.saleslore.anonymizer.analyse.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a message into the word pieces of an uncased BERT model: lower case without accents, each
 * sign by itself, each word greedily into the longest known pieces.
 */
final class WordPieces {
  /** How many pieces of a message are read; what follows is left out. */
  static final int MOST = 128;

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}]|[\\p{P}\\p{S}&&[\\x00-\\x7F\\p{P}]]|[^\\s\\p{P}\\p{IsHan}$+<=>^`|~]++");
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> numbers;
  private final int unknown;
  private final int start;
  private final int end;

  WordPieces(Map<String, Integer> numbers) {
    this.numbers = numbers;
    this.unknown = number("[UNK]");
    this.start = number("[CLS]");
    this.end = number("[SEP]");
  }

  private int number(String piece) {
    return numbers.getOrDefault(piece, 0);
  }

  /** The numbers of the pieces, between those of start and end. */
  long[] of(String text) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(start);
    Matcher words = WORD.matcher(normal(text));
    while (words.find() && pieces.size() < MOST) {
      addWord(words.group(), pieces);
    }
    var kept = pieces.subList(0, Math.min(pieces.size(), MOST - 1));
    kept.addLast(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  private static String normal(String text) {
    var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return decomposed.replaceAll("[\\p{Mn}\\x00\\uFFFD]|[\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]", "");
  }

  private void addWord(String word, List<Integer> pieces) {
    var found = new ArrayList<Integer>();
    int from = 0;
    while (from < word.length() && word.length() <= LONGEST_WORD) {
      int to = endOfLongestPiece(word, from);
      if (to == from) {
        break;
      }
      found.add(number(piece(word, from, to)));
      from = to;
    }
    if (from < word.length()) {
      pieces.add(unknown);
    } else {
      pieces.addAll(found);
    }
  }

  private int endOfLongestPiece(String word, int from) {
    int to = word.length();
    while (to > from && !numbers.containsKey(piece(word, from, to))) {
      to--;
    }
    return to;
  }

  private static String piece(String word, int from, int to) {
    return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
  }
}
