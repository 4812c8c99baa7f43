package io.saleslore.tools.bench.baseline;

import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.tools.bench.timing.Blackhole;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import opennlp.tools.tokenize.SimpleTokenizer;

/** Reads, opens and tokenises all finished stories, several at once, and keeps nothing. */
public record StoryTokeniser(EndedStories ended, Stories stories) {
  private static final int PAGE = 400;

  /** Tokenises them all. */
  public void run() throws Exception {
    int threads = Runtime.getRuntime().availableProcessors() + 1;
    try (var workers = Executors.newFixedThreadPool(threads, Thread.ofVirtual().factory())) {
      var page = ended.after(0, PAGE);
      while (!page.isEmpty()) {
        tokenise(page, workers);
        page = ended.after(page.getLast().position(), PAGE);
      }
    }
  }

  private void tokenise(List<EndedStories.Ended> page, ExecutorService workers) throws Exception {
    for (var each : workers.invokeAll(page.stream().map(this::tokenising).toList())) {
      each.get();
    }
  }

  private Callable<Boolean> tokenising(EndedStories.Ended story) {
    return () -> {
      Blackhole.take(stories.open(story.ref(), StoryTokeniser::tokens));
      return true;
    };
  }

  private static List<String[]> tokens(PrivateStory story) {
    return story.messages().stream()
        .map(message -> SimpleTokenizer.INSTANCE.tokenize(message.text()))
        .toList();
  }
}
