package io.saleslore.anonymizer.template;

import io.saleslore.kernel.catalogue.Template;
import java.util.Optional;

/** Recognises the published templates of the moment. */
@FunctionalInterface
public interface KnownTemplates {
  /** The one that a scrubbed message of a marketer uses, if it uses one. */
  Optional<Template> usedIn(String scrubbed);
}
