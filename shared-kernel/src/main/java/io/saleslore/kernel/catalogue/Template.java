package io.saleslore.kernel.catalogue;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;

/**
 * A wording that answers an objection.
 *
 * @param objections what it answers, at least one, in the vocabulary's order
 * @param approach what it does about it
 */
public record Template(
    TemplateId id, List<Objection> objections, Approach approach, TemplateText text) {
  /**
   * Puts the objections in order, each once.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Template {
    objections = objections.stream().distinct().sorted().toList();
    if (objections.isEmpty()) {
      throw new IllegalArgumentException("a template answers at least one objection");
    }
  }
}
