package io.saleslore.anonymizer.review;

import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;

/** What a reviewer sends; it shows only when the scrubber found nothing in it. */
record TemplateDraft(List<Objection> objections, Approach approach, TemplateText text) {

  List<Objection> knownObjections() {
    var known = InvalidField.required("objections", objections);
    if (known.isEmpty() || known.contains(null)) {
      throw new InvalidField("objections", "names at least one");
    }
    return known;
  }

  Approach knownApproach() {
    return InvalidField.required("approach", approach);
  }

  TemplateText knownText() {
    return InvalidField.required("text", text);
  }

  @Override
  public String toString() {
    return "TemplateDraft";
  }
}
