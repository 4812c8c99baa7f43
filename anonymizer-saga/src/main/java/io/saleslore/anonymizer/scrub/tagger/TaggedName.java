package io.saleslore.anonymizer.scrub.tagger;

import io.saleslore.anonymizer.scrub.lexicon.Lexicon;
import io.saleslore.anonymizer.scrub.lexicon.WordTiers;
import io.saleslore.anonymizer.scrub.span.FoundSpans;
import io.saleslore.anonymizer.scrub.span.Recognizer;
import io.saleslore.anonymizer.scrub.span.SpanType;
import io.saleslore.anonymizer.scrub.span.TokenizedText;
import io.saleslore.anonymizer.scrub.span.Word;

/** Names of people and companies, found by learned weights of words and their neighbours. */
public final class TaggedName implements Recognizer {
  private static final double LEAST = 0.015;
  private static final double LEAST_WRITTEN_LARGE = 0.005;
  private static final double LEAST_EVERYDAY = 0.05;
  private static final double LEAST_PROTECTED = 0.25;
  private static final NameLists LISTS = new NameLists(_ -> false);
  private final NameWeights weights;

  /** Finds names with these weights. */
  public TaggedName(NameWeights weights) {
    this.weights = weights;
  }

  @Override
  public void find(TokenizedText message, FoundSpans found) {
    var classes = classes(new TaggedText(message, LISTS));
    for (int i = 0; i < classes.length; i++) {
      if (isName(classes[i])) {
        int first = i > 0 && isName(classes[i - 1]) && isOneName(message, i) ? i - 1 : i;
        var type = classes[i] == NameClass.PERSON ? SpanType.PERSON : SpanType.ORGANISATION;
        found.add(message, first, i, type);
      }
    }
  }

  private NameClass[] classes(TaggedText text) {
    var classes = new NameClass[text.size()];
    var features = new WordFeatures();
    double[] likelihoods = new double[NameClass.COUNT];
    int before = 0;
    int beforeThat = 0;
    for (int i = 0; i < classes.length; i++) {
      features.fill(text, i, before, beforeThat);
      weights.likelihoods(features, likelihoods);
      classes[i] = likely(likelihoods, text.message().word(i));
      beforeThat = before;
      before = classes[i].ordinal();
    }
    return classes;
  }

  private static double least(Word word) {
    if (Lexicon.isProtected(word.lower())) {
      return LEAST_PROTECTED;
    }
    if (!word.hasCapital() && isEveryday(word.lower())) {
      return LEAST_EVERYDAY;
    }
    return word.hasCapital() && !word.opens() ? LEAST_WRITTEN_LARGE : LEAST;
  }

  private static NameClass likely(double[] likelihoods, Word word) {
    if (!word.isNamePart()) {
      return NameClass.OTHER;
    }
    double person = likelihoods[NameClass.PERSON.ordinal()];
    double organisation = likelihoods[NameClass.ORGANISATION.ordinal()];
    double location = likelihoods[NameClass.LOCATION.ordinal()];
    double name = person + organisation;
    if (name > LEAST_WRITTEN_LARGE && name > least(word)) {
      return person > organisation ? NameClass.PERSON : NameClass.ORGANISATION;
    }
    return location > 0.5 ? NameClass.LOCATION : NameClass.OTHER;
  }

  /** One of the most frequent English words, or a form of an ordinary one. */
  private static boolean isEveryday(String word) {
    boolean frequent = WordTiers.tier(WordTiers.of(word), WordTiers.ENGLISH) == 1;
    return frequent
        || (Lexicon.isOrdinary(word) && !Lexicon.isPlain(word) && !Lexicon.isOnlyCompound(word));
  }

  private static boolean isName(NameClass each) {
    return each == NameClass.PERSON || each == NameClass.ORGANISATION;
  }

  private static boolean isOneName(TokenizedText message, int at) {
    for (int i = message.word(at - 1).end(); i < message.word(at).start(); i++) {
      if (" -.&'’".indexOf(message.text().charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
