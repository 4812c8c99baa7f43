package io.saleslore.tools.evaluate;

import io.saleslore.tools.evaluate.reading.ReadingErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a world as somebody reads them.
 *
 * @param reading who does
 * @param errors null where what the world tells is not known
 */
record ReadWorld(
    String reading, @Nullable ReadingErrors errors, List<PlayedStory> stories, WorldTruth truth) {}
