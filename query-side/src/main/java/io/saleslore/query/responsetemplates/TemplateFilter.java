package io.saleslore.query.responsetemplates;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which items a caller asks for; null means any. */
record TemplateFilter(
    @Nullable TemplateId template, @Nullable Objection objection, @Nullable Approach approach)
    implements Predicate<PositionedTemplate> {

  static TemplateFilter of(
      @Nullable String template, @Nullable String objection, @Nullable String approach) {
    return new TemplateFilter(
        template == null || template.isBlank() ? null : id("template", template),
        CodeParameter.parse(Objection.class, "objection", objection),
        CodeParameter.parse(Approach.class, "approach", approach));
  }

  static TemplateId id(String field, String code) {
    try {
      return TemplateId.of(code);
    } catch (IllegalArgumentException e) {
      throw new Rejection.InvalidField(field, "is named as in template-12");
    }
  }

  /** An objection takes what was used against it, and what was written for it. */
  @Override
  public boolean test(PositionedTemplate each) {
    var item = each.item();
    return (template == null || template.equals(item.template()))
        && (approach == null || approach == item.approach())
        && (objection == null
            || (item.objection() == null
                ? item.answers().contains(objection)
                : item.objection().equals(objection.code())));
  }
}
