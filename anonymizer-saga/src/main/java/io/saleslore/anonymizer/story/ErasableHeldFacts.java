package io.saleslore.anonymizer.story;

import io.saleslore.kernel.erasure.CustomerDataEraser;
import io.saleslore.kernel.erasure.RelatedIds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The facts that were made of a customer's stories and wait behind the gate, in every edition. */
@Component
@Order(1)
public record ErasableHeldFacts(StoryFacts facts) implements CustomerDataEraser {
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
