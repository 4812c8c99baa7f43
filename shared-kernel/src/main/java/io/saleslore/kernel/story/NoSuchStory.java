package io.saleslore.kernel.story;

/** No story ended under this name. */
public final class NoSuchStory extends RuntimeException {
  /** Names the story, which names nobody. */
  public NoSuchStory(StoryRef ref) {
    super("no story ended as " + ref.storyId());
  }
}
