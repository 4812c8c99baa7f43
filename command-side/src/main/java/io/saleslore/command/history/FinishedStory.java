package io.saleslore.command.history;

import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finished story as it reads now, its messages in the order they were sent. */
public record FinishedStory(
    StoryId id,
    @Nullable DealId deal,
    Outcome outcome,
    int revision,
    Instant until,
    List<CurrentMessage> messages) {}
