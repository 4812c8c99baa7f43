package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message as codes; the template is the published one that it uses. */
record CodedMessage(Instant at, Speaker speaker, Analysis seen, @Nullable TemplateId template) {
  boolean isCustomers() {
    return speaker == Speaker.CUSTOMER;
  }

  @Nullable Objection objection() {
    return isCustomers() ? seen.objection() : null;
  }

  @Nullable Reaction reaction() {
    return isCustomers() ? seen.reaction() : null;
  }

  @Nullable Approach approach() {
    return isCustomers() ? null : seen.approach();
  }

  CodedMessage withoutObjection() {
    return new CodedMessage(at, speaker, seen.withoutObjection(), template);
  }
}
