package io.saleslore.query.responsetemplates;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of the view with what it was made from.
 *
 * @param release the last release in it, -1 where none speaks of it
 */
record PositionedTemplate(ResponseTemplate item, long published, long release) {
  /** Every item, template by template: first all objections together, then each. */
  static Stream<PositionedTemplate> all(PublishedTemplates catalogue, Snapshot uses) {
    return catalogue.all().stream().flatMap(each -> of(each, uses));
  }

  private static Stream<PositionedTemplate> of(TemplatePublished template, Snapshot uses) {
    var code = template.templateId().code();
    var general = uses.cells().get(ResponseTemplates.GENERAL + ":" + code);
    var prefix = ResponseTemplates.BY_OBJECTION + ":" + code;
    var byObjection = uses.cells().subMap(prefix + "/", prefix + "0").values().stream();
    return Stream.concat(Stream.of(of(template, general)), byObjection.map(c -> of(template, c)));
  }

  private static PositionedTemplate of(TemplatePublished template, @Nullable Cell cell) {
    return cell == null
        ? new PositionedTemplate(ResponseTemplate.unused(template), template.number(), -1)
        : new PositionedTemplate(
            ResponseTemplate.of(template, cell), template.number(), cell.last());
  }
}
