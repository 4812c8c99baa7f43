package io.saleslore.anonymizer.fact;

import java.util.List;

/** Sees the observations of one kind in a story, in the order they happened. */
@FunctionalInterface
interface FactMaker {
  List<StoryObservation> observe(CodedStory story);
}
