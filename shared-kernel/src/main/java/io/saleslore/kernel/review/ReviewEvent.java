package io.saleslore.kernel.review;

import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers did with templates and tokens; these name them and stay out of the global zone.
 */
public sealed interface ReviewEvent permits ReviewEvent.OfTemplate, ReviewEvent.OfToken {
  /** The aggregate id under which all of them are numbered. */
  String STREAM = "template-reviews";

  /** Who did it: the token's subject. */
  String by();

  /** When. */
  Instant at();

  /** What was done with one template. */
  sealed interface OfTemplate extends ReviewEvent {
    /** Which template it is about. */
    TemplateId templateId();
  }

  /** What was done with one token that the door of the catalogue refuses. */
  sealed interface OfToken extends ReviewEvent {
    /** The token, exactly as it is written. */
    String token();
  }

  /** A reviewer wrote it; nobody else sees it yet. */
  record TemplateWritten(Template template, String by, Instant at) implements OfTemplate {
    @Override
    public TemplateId templateId() {
      return template.id();
    }
  }

  /** It reads otherwise now and waits for approval again. */
  record TemplateRewritten(Template template, String by, Instant at) implements OfTemplate {
    @Override
    public TemplateId templateId() {
      return template.id();
    }
  }

  /** A second reviewer let it into the global zone. */
  record TemplateApproved(TemplateId templateId, String by, Instant at) implements OfTemplate {}

  /** It is not published as it reads now. */
  record TemplateRejected(TemplateId templateId, @Nullable String reason, String by, Instant at)
      implements OfTemplate {}

  /** What was published is taken out of the catalogue for good. */
  record TemplateRetired(TemplateId templateId, String by, Instant at) implements OfTemplate {}

  /** The door does not let it through any more, so nobody reads it for the time being. */
  record TemplateHeldBack(TemplateId templateId, String by, Instant at) implements OfTemplate {}

  /** The door lets it through again, so it is read again. */
  record TemplateReturned(TemplateId templateId, String by, Instant at) implements OfTemplate {}

  /** A first reviewer wants the token let through; it is not yet. */
  record TokenProposed(String token, String reason, String by, Instant at) implements OfToken {}

  /** A second reviewer lets it through. */
  record TokenAllowed(String token, String reason, String by, Instant at) implements OfToken {}

  /** It is let through no more, or was never allowed by a second reviewer. */
  record TokenRefused(String token, String reason, String by, Instant at) implements OfToken {}
}
