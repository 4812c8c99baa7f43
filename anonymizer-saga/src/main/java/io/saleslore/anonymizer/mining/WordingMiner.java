package io.saleslore.anonymizer.mining;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.fact.MarketerMessages;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.story.OpenedStories;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Reads every finished story twice and keeps nothing between: first it counts which runs of four
 * words are shared, then the wordings that are made of shared runs. Only of a wording that the gate
 * lets out are the words read, in one of its stories.
 */
@Component
public record WordingMiner(
    EndedStories ended,
    OpenedStories stories,
    MarketerMessages messages,
    TemplateDoor door,
    GatePolicy policy) {
  private static final int PAGE = 400;

  /**
   * Every wording that the gate lets out now; none if somebody was forgotten meanwhile, or it may
   * not go on.
   */
  public List<FoundWording> mine(BooleanSupplier mayGoOn) {
    long forgotten = ended.forgotten();
    var refs = refs(mayGoOn);
    var pass = new WordingPass(stories, messages, door, policy);
    each(refs, mayGoOn, pass::countRuns);
    each(refs, mayGoOn, pass::countWordings);
    var found = pass.found(mayGoOn);
    return mayGoOn.getAsBoolean() && ended.forgotten() == forgotten ? found : List.of();
  }

  private Set<StoryRef> refs(BooleanSupplier mayGoOn) {
    var refs = new LinkedHashSet<StoryRef>();
    var page = ended.after(0, PAGE);
    while (!page.isEmpty() && mayGoOn.getAsBoolean()) {
      page.forEach(each -> refs.add(each.ref()));
      page = ended.after(page.getLast().position(), PAGE);
    }
    return refs;
  }

  private void each(Set<StoryRef> refs, BooleanSupplier mayGoOn, Consumer<PrivateStory> work) {
    for (var ref : refs) {
      if (mayGoOn.getAsBoolean()) {
        stories.read(ref, work);
      }
    }
  }
}
