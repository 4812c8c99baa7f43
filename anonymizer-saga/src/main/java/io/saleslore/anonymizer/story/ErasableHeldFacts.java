package io.saleslore.anonymizer.story;

import io.saleslore.kernel.erasure.CustomerDataEraser;
import io.saleslore.kernel.erasure.RelatedIds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The facts that were made of a customer's stories and wait behind the gate, in every edition. */
@Component
@Order(1)
public final class ErasableHeldFacts implements CustomerDataEraser {
  private final StoryFacts facts;

  /** Wherever these facts are held. */
  public ErasableHeldFacts(StoryFacts facts) {
    this.facts = facts;
  }

  @Override
  public String kind() {
    return "held-facts";
  }

  @Override
  public int count(RelatedIds ids) {
    return ids.stories().stream().mapToInt(facts::count).sum();
  }

  @Override
  public int erase(RelatedIds ids) {
    return ids.stories().stream().mapToInt(facts::forget).sum();
  }
}
