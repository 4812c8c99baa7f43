package io.saleslore.anonymizer.story;

import io.saleslore.kernel.erasure.Traces;
import io.saleslore.kernel.erasure.Trail;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The facts that were made of a customer's stories and wait behind the gate, in every edition. */
@Component
@Order(1)
public final class HeldFactTraces implements Traces {
  private final StoryFacts facts;

  /** Wherever these facts are held. */
  public HeldFactTraces(StoryFacts facts) {
    this.facts = facts;
  }

  @Override
  public String what() {
    return "held-facts";
  }

  @Override
  public int count(Trail trail) {
    return trail.stories().stream().mapToInt(facts::count).sum();
  }

  @Override
  public int letGo(Trail trail) {
    return trail.stories().stream().mapToInt(facts::forget).sum();
  }
}
