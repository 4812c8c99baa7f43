package io.saleslore.tools.evaluate.reading;

import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.tools.world.WorldDeal;

/** The story of a deal as it was written. */
record ReadableStory(WorldDeal deal, PrivateStory told) {}
