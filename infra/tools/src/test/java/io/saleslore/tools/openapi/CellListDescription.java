package io.saleslore.tools.openapi;

import io.saleslore.query.http.ReleasedPage;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.view.CellEndpoint;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the lists of read models: one endpoint serves them all, so each list's filters and rows
 * are read from its read model.
 */
final class CellListDescription implements GlobalOperationComponentsCustomizer {
  private static final String ANY_FILTER = "parameters";

  static {
    SpringDocUtils.getConfig().addRestControllers(CellEndpoint.class);
  }

  @Override
  public Operation customize(Operation operation, Components components, HandlerMethod method) {
    if (method.getBean() instanceof CellEndpoint<?> endpoint) {
      var model = endpoint.model();
      operation.setTags(List.of(model.name()));
      operation.setSummary(model.summary() + " A page; or live, as Server-Sent Events.");
      operation.setParameters(parameters(operation, model));
      content(operation, Example.JSON).forEach(each -> each.setSchema(page(components, model)));
      content(operation, Example.EVENTS).forEach(each -> each.setSchema(row(components, model)));
    }
    return operation;
  }

  private static Stream<MediaType> content(Operation operation, String type) {
    return operation.getResponses().values().stream()
        .filter(each -> each.getContent() != null)
        .flatMap(each -> Stream.ofNullable(each.getContent().get(type)));
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    return operation;
  }

  private static List<Parameter> parameters(Operation operation, ListedReadModel<?> model) {
    var filters = CellEndpoint.filters(model);
    var all = new ArrayList<Parameter>();
    filters.forEach(
        name ->
            all.add(new QueryParameter().name(name).required(false).schema(values(model, name))));
    operation.getParameters().stream()
        .filter(each -> !each.getName().equals(ANY_FILTER) && !filters.contains(each.getName()))
        .forEach(all::add);
    return all;
  }

  /** The values that a filter accepts; a code of a vocabulary follows from its name. */
  private static Schema<?> values(ListedReadModel<?> model, String filter) {
    var schema = new StringSchema();
    if (filter.equals("by")) {
      model.shapes().all().forEach(each -> schema.addEnumItem(each.name()));
    }
    return schema;
  }

  private static Schema<?> row(Components components, ListedReadModel<?> model) {
    var row = ResolvableType.forInstance(model).as(ListedReadModel.class).getGeneric(0);
    return resolved(components, row.getType());
  }

  private static Schema<?> page(Components components, ListedReadModel<?> model) {
    var row = ResolvableType.forInstance(model).as(ListedReadModel.class).getGeneric(0);
    var page = ResolvableType.forClassWithGenerics(ReleasedPage.class, row);
    return resolved(components, page.getType());
  }

  private static Schema<?> resolved(Components components, Type type) {
    var resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    resolved.referencedSchemas.forEach(components::addSchemas);
    return Objects.requireNonNull(resolved.schema);
  }
}
