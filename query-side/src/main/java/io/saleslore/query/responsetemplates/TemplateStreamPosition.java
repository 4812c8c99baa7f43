package io.saleslore.query.responsetemplates;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.readmodel.Snapshot;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a live stream of templates has been sent: up to this release of this generation, and this
 * event of the catalogue. Its event id.
 */
record TemplateStreamPosition(int edition, int generation, long release, long catalogue) {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,9})-([0-9]{1,9})-(-1|[0-9]{1,18})-(-1|[0-9]{1,18})");

  static @Nullable TemplateStreamPosition parse(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    var parts = FORM.matcher(id);
    if (!parts.matches()) {
      throw new Rejection.InvalidField(
          "Last-Event-ID",
          "is an edition, a generation, a release and an event of the catalogue as in 1-1-42-7");
    }
    return new TemplateStreamPosition(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Long.parseLong(parts.group(3)),
        Long.parseLong(parts.group(4)));
  }

  static TemplateStreamPosition startOf(Snapshot uses) {
    return new TemplateStreamPosition(uses.edition(), uses.generation(), -1, -1);
  }

  static TemplateStreamPosition endOf(Snapshot uses, PublishedTemplates catalogue) {
    return new TemplateStreamPosition(
        uses.edition(), uses.generation(), uses.position(), catalogue.number());
  }

  boolean isIn(Snapshot uses) {
    return edition == uses.edition() && generation == uses.generation();
  }

  @Override
  public String toString() {
    return edition + "-" + generation + "-" + release + "-" + catalogue;
  }
}
