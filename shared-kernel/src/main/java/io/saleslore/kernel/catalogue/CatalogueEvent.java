package io.saleslore.kernel.catalogue;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;

/**
 * What happened to the catalogue of response templates: the only text in the global zone, each word
 * of it written and approved by reviewers whom it does not name.
 */
public sealed interface CatalogueEvent {
  /** The aggregate id under which they are numbered in the global event store. */
  String STREAM = "catalogue";

  /** Consecutive, from 0, without gaps. */
  long number();

  /** Which template it is about. */
  TemplateId templateId();

  /** From now on it is suggested, and its use is counted. */
  record TemplatePublished(
      long number,
      TemplateId templateId,
      List<Objection> objections,
      Approach approach,
      TemplateText text)
      implements CatalogueEvent {
    /** Copies the objections. */
    public TemplatePublished {
      objections = List.copyOf(objections);
    }

    /** Publishes a template under that number. */
    public static TemplatePublished of(long number, Template template) {
      return new TemplatePublished(
          number, template.id(), template.objections(), template.approach(), template.text());
    }

    /** What was published. */
    public Template template() {
      return new Template(templateId, objections, approach, text);
    }
  }

  /** From now on it is neither suggested nor recognised; what was counted stays. */
  record TemplateWithdrawn(long number, TemplateId templateId) implements CatalogueEvent {}
}
