package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.story.EndedStories;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads every finished story into an edition, several zones at a time, beside live traffic. Begun
 * again it goes on where it stopped; a story that is read twice counts once.
 */
@Component
public record Reanonymization(
    EndedStories ended,
    Editions editions,
    EditionGates gates,
    StoryPageReader reader,
    StoryPageWriter writer) {
  private static final int PAGE = 400;
  private static final int HANDS = Runtime.getRuntime().availableProcessors();

  /** Reads what is not read yet, runs the gate, and says that the edition is ready. */
  public void run(int number) throws InterruptedException {
    run(number, () -> true);
  }

  /** The same, as long as it may go on; it asks before each page and before the gate runs. */
  void run(int number, BooleanSupplier mayGoOn) throws InterruptedException {
    var edition = editions.find(number).orElseThrow();
    if (hasReadAll(edition, mayGoOn) && mayGoOn.getAsBoolean()) {
      gates.firstLook(edition);
      editions.move(number, EditionState.READY, EditionState.MAKING);
    }
  }

  /** Only reads what is not read yet, without the gate. */
  public void read(int number) throws InterruptedException {
    var _ = hasReadAll(editions.find(number).orElseThrow(), () -> true);
  }

  /**
   * While a page is written the next one is read already.
   *
   * @return whether it came to the end
   */
  private boolean hasReadAll(Edition edition, BooleanSupplier mayGoOn) throws InterruptedException {
    try (var workers = Executors.newFixedThreadPool(HANDS + 1, Thread.ofVirtual().factory())) {
      var page = ended.after(editions.readTo(edition.number()), PAGE);
      Future<?> written = CompletableFuture.completedFuture(null);
      while (!page.isEmpty() && mayGoOn.getAsBoolean()) {
        var stories = page;
        var read = reader.read(edition, stories, workers);
        StoryPageReader.result(written);
        written = workers.submit(() -> write(edition, stories, read, workers, mayGoOn));
        page = ended.after(page.getLast().position(), PAGE);
      }
      StoryPageReader.result(written);
      return page.isEmpty();
    }
  }

  /** As often as somebody is forgotten between the reading and the commit, it is read again. */
  private @Nullable Void write(
      Edition edition,
      List<EndedStories.Ended> stories,
      StoryPage read,
      ExecutorService workers,
      BooleanSupplier mayGoOn)
      throws InterruptedException {
    var newest = read;
    while (mayGoOn.getAsBoolean() && !writer.isWritten(edition, newest)) {
      newest = reader.read(edition, stories, workers);
    }
    return null;
  }
}
