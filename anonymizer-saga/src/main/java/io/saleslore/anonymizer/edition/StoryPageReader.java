package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.story.StoryAnonymizer;
import io.saleslore.anonymizer.story.StoryReadResult;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/** Reads the stories of a page, several at a time. */
@Component
record StoryPageReader(EndedStories ended, StoryAnonymizer reader, GatePolicy policy) {
  StoryPage read(Edition edition, List<EndedStories.Ended> page, ExecutorService workers)
      throws InterruptedException {
    long forgotten = ended.forgotten();
    var stories = page.stream().map(EndedStories.Ended::ref).distinct();
    var readings = new ArrayList<StoryReadResult>();
    for (var each : workers.invokeAll(stories.map(ref -> reading(edition, ref)).toList())) {
      readings.add(result(each));
    }
    return new StoryPage(page.getLast().position(), page.size(), forgotten, readings);
  }

  private Callable<StoryReadResult> reading(Edition edition, StoryRef ref) {
    return () -> reader.read(ref, story -> madeAt(edition, story));
  }

  /** What the task gave, or the exception that it ended with. */
  static <T> T result(Future<T> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  /** As if it had waited since its end, but not so long that its own crowd has no chance. */
  private Instant madeAt(Edition edition, PrivateStory story) {
    var earliest = edition.startedAt().minus(policy.waiting());
    return story.endedAt().isAfter(earliest) ? story.endedAt() : earliest;
  }
}
