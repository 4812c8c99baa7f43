package io.saleslore.anonymizer.scrub;

import io.saleslore.anonymizer.scrub.Word.Kind;
import io.saleslore.anonymizer.scrub.Word.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text cut into words. */
final class Message {
  private static final Pattern WORD =
      Pattern.compile(
          Arrays.stream(SpanType.values())
              .map(Enum::name)
              .collect(
                  Collectors.joining(
                      "|",
                      "[\\p{L}\\p{M}\\p{N}]++(?:['’](?![sS](?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]++)*+|(<(?:",
                      ")>)")));

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final List<Word> placeholders = new ArrayList<>();
  private final boolean shouted;
  private final int digits;

  Message(String text) {
    this.text = text;
    this.shouted = !any(text, Character::isLowerCase);
    this.digits = (int) text.chars().filter(Character::isDigit).count();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      boolean opens = words.isEmpty() || endsSentence(end, matcher.start());
      boolean placeholder = matcher.start(1) >= 0;
      Word word = word(matcher.start(), matcher.end(), placeholder, opens);
      words.add(word);
      if (placeholder) {
        placeholders.add(word);
      }
      end = matcher.end();
    }
  }

  String text() {
    return text;
  }

  /** How many digits there are in all: without them a pattern of digits need not be looked for. */
  int digits() {
    return digits;
  }

  /** Whether the character stands anywhere in it. */
  boolean has(char sign) {
    return text.indexOf(sign) >= 0;
  }

  Word word(int index) {
    return words.get(index);
  }

  int size() {
    return words.size();
  }

  List<Word> placeholders() {
    return placeholders;
  }

  /** The word in lower case; empty beyond either end. */
  String lower(int index) {
    return index >= 0 && index < words.size() ? words.get(index).lower() : "";
  }

  /** Whether most words are written large, so that writing large says nothing. */
  boolean isTitled() {
    long letters = words.stream().filter(Word::isLetters).count();
    return words.stream().filter(each -> each.isLetters() && each.hasCapital()).count()
        > letters * 0.6;
  }

  /** Whether nothing but blanks, a hyphen or the dot of an initial stands before the word. */
  boolean follows(int index) {
    if (index <= 0 || index >= words.size()) {
      return false;
    }
    int from = words.get(index - 1).end();
    int to = words.get(index).start();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean initial = c == '.' && words.get(index - 1).length() <= 2;
      if (c != ' ' && c != '-' && !initial) {
        return false;
      }
    }
    return true;
  }

  private boolean endsSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != ',' && c != '-' && c != '\'' && c != '’' && c != '@' && c != '/') {
        return true;
      }
    }
    return false;
  }

  private Word word(int start, int end, boolean placeholder, boolean opens) {
    String raw = text.substring(start, end);
    Kind kind = placeholder ? Kind.PLACEHOLDER : kind(raw);
    return new Word(start, end, raw.toLowerCase(Locale.ROOT), kind, shape(raw), opens);
  }

  private static Kind kind(String raw) {
    boolean digits = any(raw, Character::isDigit);
    return digits ? (any(raw, Character::isLetter) ? Kind.MIXED : Kind.DIGITS) : Kind.LETTERS;
  }

  private static boolean any(String text, IntPredicate which) {
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      if (which.test(letter)) {
        return true;
      }
      at += Character.charCount(letter);
    }
    return false;
  }

  private Shape shape(String raw) {
    if (shouted || !Character.isUpperCase(raw.codePointAt(0))) {
      return Shape.LOWER;
    }
    boolean capitals = raw.length() > 1 && !any(raw, Character::isLowerCase);
    return capitals ? Shape.CAPITALS : Shape.CAPITALISED;
  }
}
