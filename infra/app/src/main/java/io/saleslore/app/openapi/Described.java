package io.saleslore.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.idempotency.Idempotency;
import io.saleslore.app.security.Route;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** One operation, described by its examples. */
record Described(String method, String path, Operation operation, Optional<Route> route) {
  private static final String BINARY = "application/octet-stream";

  /** Without an example nothing is said of it, which the contract's test does not let pass. */
  void by(List<Example> examples, Map<String, JsonNode> answers) {
    route.ifPresent(each -> DescribedAudience.of(each).addTo(operation));
    for (var example : examples) {
      if (example.summary() != null) {
        operation.summary(example.summary());
      }
      if (!example.isRefused() || examples.size() == 1) {
        request(example);
        parameters(example.query());
      }
    }
    var found = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
    var schema = found.values().stream().flatMap(Described::json).findFirst();
    operation.setResponses(new ApiResponses());
    for (var example : examples) {
      answer(example, schema, answers.get(example.name()));
    }
    if (examples.stream().allMatch(Example::isRefused)) {
      examples.stream().findFirst().ifPresent(each -> good(each.success(), schema));
    }
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      refusals();
    }
    operation.getResponses().setDefault(problem("Any other refusal; nothing was written.", null));
    if (Idempotency.isForWrite(HttpMethod.valueOf(method), path)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(Idempotency.HEADER)
              .description("Carried out once: the same key again gets the same answer.")
              .schema(new StringSchema()));
    }
  }

  /** Its schema; what a method returns without saying its type is JSON here. */
  private static Stream<Schema<?>> json(ApiResponse response) {
    return response.getContent() == null
        ? Stream.of()
        : response.getContent().entrySet().stream()
            .filter(each -> each.getKey().equals(Example.JSON) || each.getKey().equals("*/*"))
            .map(each -> each.getValue().getSchema());
  }

  private void request(Example example) {
    if (example.request() == null) {
      return;
    }
    var body = Objects.requireNonNullElseGet(operation.getRequestBody(), RequestBody::new);
    var found =
        body.getContent() == null
            ? new ObjectSchema()
            : body.getContent().values().iterator().next().getSchema();
    var schema = example.type() == null ? found : new StringSchema();
    operation.setRequestBody(
        body.content(content(example.requestType(), schema, example.request())));
  }

  private void parameters(@Nullable String query) {
    if (query == null) {
      return;
    }
    for (var each : query.substring(1).split("&", -1)) {
      var name = each.substring(0, each.indexOf('='));
      var value = each.substring(each.indexOf('=') + 1);
      given().stream()
          .filter(parameter -> parameter.getName().equals(name) && !value.contains("{"))
          .forEach(parameter -> parameter.setExample(value));
    }
  }

  private List<Parameter> given() {
    return Objects.requireNonNullElse(operation.getParameters(), List.of());
  }

  private void answer(Example example, Optional<Schema<?>> schema, @Nullable JsonNode answer) {
    var status = Integer.toString(example.status());
    if (example.isRefused()) {
      var said = answer == null ? "Refused." : answer.path("detail").asText() + ".";
      operation.getResponses().addApiResponse(status, problem(said, answer));
    } else {
      var response =
          Objects.requireNonNullElseGet(
              operation.getResponses().get(status),
              () -> new ApiResponse().description("As asked."));
      var type = example.answerType();
      if (answer != null) {
        var shown = type.equals(Example.JSON) ? schema.orElseGet(ObjectSchema::new) : text(type);
        var content = Objects.requireNonNullElseGet(response.getContent(), Content::new);
        content.putAll(content(type, shown, answer));
        response.setContent(content);
      } else if (type.equals(BINARY)) {
        response.setContent(content(type, text(type), null));
      }
      operation.getResponses().addApiResponse(status, response);
    }
  }

  /** The answer of an operation that the story shows refused only. */
  private void good(int status, Optional<Schema<?>> schema) {
    var answer = new ApiResponse().description("As asked.");
    schema.ifPresent(each -> answer.setContent(content(Example.JSON, each, null)));
    operation.getResponses().addApiResponse(Integer.toString(status), answer);
  }

  /** What an operation refuses because of its kind; a refusal of the story is more exact. */
  private void refusals() {
    refused(HttpStatus.UNAUTHORIZED, "There is no valid bearer token.");
    refused(HttpStatus.FORBIDDEN, "The token's role may not do this.");
    if (path.contains("{")) {
      refused(HttpStatus.NOT_FOUND, "There is no such thing in the caller's reach.");
    }
    if (operation.getRequestBody() != null || given().stream().anyMatch(Described::isRead)) {
      refused(HttpStatus.BAD_REQUEST, "Something of the request is missing or cannot be read.");
    }
  }

  private static boolean isRead(Parameter parameter) {
    return "query".equals(parameter.getIn())
        || "uuid".equals(parameter.getSchema().getFormat())
        || "integer".equals(type(parameter.getSchema()));
  }

  private static @Nullable String type(Schema<?> schema) {
    return schema.getTypes() == null ? schema.getType() : schema.getTypes().iterator().next();
  }

  private void refused(HttpStatus status, String why) {
    operation
        .getResponses()
        .computeIfAbsent(Integer.toString(status.value()), _ -> problem(why, null));
  }

  private static ApiResponse problem(String why, @Nullable JsonNode example) {
    var schema = new Schema<>().$ref(Describing.PROBLEM);
    return new ApiResponse().description(why).content(content(Example.PROBLEM, schema, example));
  }

  private static Schema<?> text(String type) {
    return type.equals(BINARY) ? new StringSchema().format("binary") : new StringSchema();
  }

  private static Content content(String type, Schema<?> schema, @Nullable JsonNode example) {
    var media = new MediaType().schema(schema);
    if (example != null) {
      media.setExample(example);
    }
    return new Content().addMediaType(type, media);
  }
}
