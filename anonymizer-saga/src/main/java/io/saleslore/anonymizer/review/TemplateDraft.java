package io.saleslore.anonymizer.review;

import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;
import java.util.Objects;

/** What a reviewer sends; it does not show itself before the door has let it through. */
public record TemplateDraft(List<Objection> objections, Approach approach, TemplateText text) {

  /** What it answers; refused unless it names at least one. */
  public List<Objection> knownObjections() {
    var known = InvalidField.required("objections", objections);
    if (known.isEmpty() || known.stream().anyMatch(Objects::isNull)) {
      throw new InvalidField("objections", "names at least one");
    }
    return known;
  }

  /** What it does; refused where it is missing. */
  public Approach knownApproach() {
    return InvalidField.required("approach", approach);
  }

  /** Its words; refused where they are missing. */
  public TemplateText knownText() {
    return InvalidField.required("text", text);
  }

  @Override
  public String toString() {
    return "TemplateDraft";
  }
}
