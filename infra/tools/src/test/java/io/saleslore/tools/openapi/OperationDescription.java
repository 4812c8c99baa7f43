package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.idempotency.IdempotencyKey;
import io.saleslore.app.security.Route;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Describes one operation by its audience and its examples. */
record OperationDescription(
    String method, String path, Operation operation, Optional<Route> route) {
  /** Without an example nothing is said of it, which the contract's test does not let pass. */
  void addExamples(List<Example> examples, Map<String, JsonNode> answers) {
    route.ifPresent(each -> AudienceDescription.of(each).addTo(operation));
    for (var example : examples) {
      if (example.id() != null) {
        operation.operationId(example.id());
      }
      if (example.summary() != null) {
        operation.summary(example.summary());
      }
      if (!example.isRefused() || examples.size() == 1) {
        addRequest(example);
        addParameters(example.query());
      }
    }
    new ResponseDescription(path, operation).addExamples(examples, answers);
    if (IdempotencyKey.isForWrite(HttpMethod.valueOf(method), path)) {
      addIdempotencyKey();
    }
  }

  private void addRequest(Example example) {
    if (example.request() == null) {
      return;
    }
    var body = Objects.requireNonNullElseGet(operation.getRequestBody(), RequestBody::new);
    var schema = example.type() == null ? schemaOf(body) : new StringSchema();
    operation.setRequestBody(
        body.content(MediaContents.of(example.requestType(), schema, example.request())));
  }

  private static Schema<?> schemaOf(RequestBody body) {
    return body.getContent() == null
        ? new ObjectSchema().additionalProperties(true)
        : body.getContent().values().iterator().next().getSchema();
  }

  private void addParameters(@Nullable String query) {
    if (query == null) {
      return;
    }
    for (var each : query.substring(1).split("&", -1)) {
      var name = each.substring(0, each.indexOf('='));
      var value = each.substring(each.indexOf('=') + 1);
      parameters(operation).stream()
          .filter(parameter -> parameter.getName().equals(name) && !value.contains("{"))
          .forEach(parameter -> parameter.setExample(value));
    }
  }

  private void addIdempotencyKey() {
    operation.addParametersItem(
        new HeaderParameter()
            .name(IdempotencyKey.HEADER)
            .description("Carried out once: the same key again gets the same answer.")
            .schema(new StringSchema()));
  }

  static List<Parameter> parameters(Operation operation) {
    return Objects.requireNonNullElse(operation.getParameters(), List.of());
  }
}
