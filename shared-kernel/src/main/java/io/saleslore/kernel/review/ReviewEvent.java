package io.saleslore.kernel.review;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What reviewers did with a template; these name them and stay out of the global zone. */
public sealed interface ReviewEvent {
  /** The aggregate id under which all of them are numbered. */
  String STREAM = "template-reviews";

  /** Which template it is about. */
  TemplateId templateId();

  /** Who did it: the token's subject. */
  String by();

  /** When. */
  Instant at();

  /** A reviewer wrote it; nobody else sees it yet. */
  record TemplateWritten(Template template, String by, Instant at) implements ReviewEvent {
    @Override
    public TemplateId templateId() {
      return template.id();
    }
  }

  /** It reads otherwise now and waits for approval again. */
  record TemplateRewritten(Template template, String by, Instant at) implements ReviewEvent {
    @Override
    public TemplateId templateId() {
      return template.id();
    }
  }

  /** A second reviewer let it into the global zone. */
  record TemplateApproved(TemplateId templateId, String by, Instant at) implements ReviewEvent {}

  /** It is not published as it reads now. */
  record TemplateRejected(TemplateId templateId, @Nullable String reason, String by, Instant at)
      implements ReviewEvent {}

  /** What was published is taken out of the catalogue for good. */
  record TemplateRetired(TemplateId templateId, String by, Instant at) implements ReviewEvent {}
}
