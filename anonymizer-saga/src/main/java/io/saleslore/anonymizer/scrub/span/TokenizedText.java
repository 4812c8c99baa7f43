package io.saleslore.anonymizer.scrub.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text cut into words. */
public final class TokenizedText {
  private static final Pattern WORD =
      Pattern.compile(
          Arrays.stream(SpanType.values())
              .map(Enum::name)
              .collect(
                  Collectors.joining(
                      "|",
                      "[\\p{L}\\p{M}\\p{N}]++(?:['’](?![sS](?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]++)*+|(<(?:",
                      ")>)")));
  private static final String INSIDE_SENTENCE = " ,-'’@/";
  private static final double MOST_CAPITALS = 0.6;

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final List<Word> placeholders = new ArrayList<>();
  private final int digits;
  private final boolean shouted;

  /** Cuts the text. */
  public TokenizedText(String text) {
    this.text = text;
    this.digits = (int) text.chars().filter(Character::isDigit).count();
    this.shouted = !Word.hasAny(text, Character::isLowerCase);
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      boolean opens = words.isEmpty() || endsSentence(end, matcher.start());
      add(matcher, opens);
      end = matcher.end();
    }
  }

  private void add(Matcher found, boolean opens) {
    if (found.start(1) >= 0) {
      var placeholder = Word.placeholder(found.start(), found.group(), opens, shouted);
      words.add(placeholder);
      placeholders.add(placeholder);
    } else {
      words.add(Word.of(found.start(), found.group(), opens, shouted));
    }
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** How many digits there are in all: without them a pattern of digits need not be looked for. */
  public int digits() {
    return digits;
  }

  /** Whether the character stands anywhere in it. */
  public boolean has(char sign) {
    return text.indexOf(sign) >= 0;
  }

  /** The word at an index. */
  public Word word(int index) {
    return words.get(index);
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /** The words that are placeholders. */
  List<Word> placeholders() {
    return placeholders;
  }

  /** The word in lower case; empty beyond either end. */
  public String lower(int index) {
    return index >= 0 && index < words.size() ? words.get(index).lower() : "";
  }

  /** Whether most words begin with a capital, so that a capital says nothing. */
  public boolean isTitled() {
    long letters = words.stream().filter(Word::isLetters).count();
    return words.stream().filter(each -> each.isLetters() && each.hasCapital()).count()
        > letters * MOST_CAPITALS;
  }

  /** Whether there is no small letter in it. */
  public boolean isShouted() {
    return shouted;
  }

  /** Whether nothing but blanks, a hyphen or the dot of an initial stands before the word. */
  public boolean follows(int index) {
    if (index <= 0 || index >= words.size()) {
      return false;
    }
    Word before = words.get(index - 1);
    for (int i = before.end(); i < words.get(index).start(); i++) {
      char c = text.charAt(i);
      boolean initial = c == '.' && before.length() <= 2;
      if (c != ' ' && c != '-' && !initial) {
        return false;
      }
    }
    return true;
  }

  private boolean endsSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (INSIDE_SENTENCE.indexOf(text.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }
}
