package io.saleslore.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Describes what an operation answers and refuses. */
record ResponseDescription(String path, Operation operation) {
  private static final String BINARY = "application/octet-stream";

  void addExamples(List<Example> examples, Map<String, JsonNode> answers) {
    var found = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
    var schema = found.values().stream().flatMap(ResponseDescription::json).findFirst();
    operation.setResponses(new ApiResponses());
    for (var example : examples) {
      add(example, schema, answers.get(example.name()));
    }
    if (examples.stream().allMatch(Example::isRefused)) {
      examples.stream().findFirst().ifPresent(each -> addSuccess(each.success(), schema));
    }
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      addRefusals();
    }
    operation
        .getResponses()
        .addApiResponse(
            ApiResponses.DEFAULT,
            MediaContents.problem("Any other refusal; nothing was written.", null));
  }

  /** Its schema; what a method returns without saying its type is JSON here. */
  private static Stream<Schema<?>> json(ApiResponse response) {
    return response.getContent() == null
        ? Stream.of()
        : response.getContent().entrySet().stream()
            .filter(each -> each.getKey().equals(Example.JSON) || each.getKey().equals("*/*"))
            .map(each -> each.getValue().getSchema());
  }

  private void add(Example example, Optional<Schema<?>> schema, @Nullable JsonNode answer) {
    var status = Integer.toString(example.status());
    var response = example.isRefused() ? refusal(answer) : answered(status);
    if (!example.isRefused()) {
      addContent(response, example.answerType(), schema, answer);
    }
    operation.getResponses().addApiResponse(status, response);
  }

  private static ApiResponse refusal(@Nullable JsonNode answer) {
    var why = answer == null ? "Refused." : answer.path("detail").asText() + ".";
    return MediaContents.problem(why, answer);
  }

  private ApiResponse answered(String status) {
    return Objects.requireNonNullElseGet(
        operation.getResponses().get(status), () -> new ApiResponse().description("As asked."));
  }

  private static void addContent(
      ApiResponse response, String type, Optional<Schema<?>> schema, @Nullable JsonNode answer) {
    if (answer != null) {
      var shown = type.equals(Example.JSON) ? schema.orElseGet(ObjectSchema::new) : text(type);
      var content = Objects.requireNonNullElseGet(response.getContent(), Content::new);
      content.putAll(MediaContents.of(type, shown, answer));
      response.setContent(content);
    } else if (type.equals(BINARY)) {
      response.setContent(MediaContents.of(type, text(type), null));
    }
  }

  /** The answer of an operation that the story shows refused only. */
  private void addSuccess(int status, Optional<Schema<?>> schema) {
    var answer = new ApiResponse().description("As asked.");
    schema.ifPresent(each -> answer.setContent(MediaContents.of(Example.JSON, each, null)));
    operation.getResponses().addApiResponse(Integer.toString(status), answer);
  }

  /** What an operation refuses because of its kind; a refusal of the story is more exact. */
  private void addRefusals() {
    addRefusal(HttpStatus.UNAUTHORIZED, "There is no valid bearer token.");
    addRefusal(HttpStatus.FORBIDDEN, "The token's role may not do this.");
    if (path.contains("{")) {
      addRefusal(HttpStatus.NOT_FOUND, "There is no such thing in the caller's reach.");
    }
    if (operation.getRequestBody() != null
        || OperationDescription.parameters(operation).stream()
            .anyMatch(ResponseDescription::isParsed)) {
      addRefusal(HttpStatus.BAD_REQUEST, "Something of the request is missing or cannot be read.");
    }
  }

  private void addRefusal(HttpStatus status, String why) {
    operation
        .getResponses()
        .computeIfAbsent(Integer.toString(status.value()), _ -> MediaContents.problem(why, null));
  }

  private static boolean isParsed(Parameter parameter) {
    return "query".equals(parameter.getIn())
        || "uuid".equals(parameter.getSchema().getFormat())
        || "integer".equals(type(parameter.getSchema()));
  }

  private static @Nullable String type(Schema<?> schema) {
    return schema.getTypes() == null ? schema.getType() : schema.getTypes().iterator().next();
  }

  private static Schema<?> text(String type) {
    return type.equals(BINARY) ? new StringSchema().format("binary") : new StringSchema();
  }
}
