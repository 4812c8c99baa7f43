package io.saleslore.anonymizer.story;

import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What alice and john wrote, opened as often as somebody asks, or a failure instead. */
public final class JohnsStory implements Stories {
  /** Which story it is. */
  public static final StoryRef REF =
      new StoryRef(new Zone("staff-alice-123"), ConversationId.fresh(), StoryId.fresh());

  public Talk talk = Talk.customersStory();
  public @Nullable RuntimeException thrown;
  public int opened;

  @Override
  public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
    opened++;
    if (thrown != null) {
      throw thrown;
    }
    return reader.apply(talk.story(ref));
  }
}
