package io.saleslore.kernel.story;

import io.saleslore.kernel.seal.KeyShredded;
import java.util.function.Function;

/** Opens finished stories, one at a time and for one method call. */
public interface Stories {
  /**
   * Opens the story as it reads now, lets the reader work on it, and forgets it again.
   *
   * @throws NoSuchStory if it never ended or never was
   * @throws KeyShredded if its customer was forgotten
   */
  <R> R open(StoryRef ref, Function<PrivateStory, R> reader);
}
