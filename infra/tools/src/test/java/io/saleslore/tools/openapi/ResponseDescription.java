package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Describes what an operation answers and refuses. */
record ResponseDescription(String path, Operation operation) {
  private static final String BINARY = "application/octet-stream";
  private static final Header ADDRESS =
      new Header()
          .description("Where it stands, or the list that it stands in.")
          .schema(new StringSchema().format("uri-reference"));

  void addExamples(List<Example> examples, Map<String, JsonNode> answers) {
    var found = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
    var schemas = AnswerSchemas.of(found, examples);
    operation.setResponses(new ApiResponses());
    for (var example : examples) {
      add(example, schemas, answers.get(example.name()));
    }
    var created = operation.getResponses().get(Integer.toString(HttpStatus.CREATED.value()));
    if (created != null) {
      created.addHeaderObject(HttpHeaders.LOCATION, ADDRESS);
    }
    if (examples.stream().allMatch(Example::isRefused)) {
      examples.stream().findFirst().ifPresent(each -> addSuccess(each.success(), schemas));
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

  private void add(Example example, AnswerSchemas schemas, @Nullable JsonNode answer) {
    var status = Integer.toString(example.status());
    var response = example.isRefused() ? refusal(answer) : answered(status);
    if (!example.isRefused()) {
      addContent(response, example.answerType(), schemas, answer);
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
      ApiResponse response, String type, AnswerSchemas schemas, @Nullable JsonNode answer) {
    if (answer != null) {
      var content = Objects.requireNonNullElseGet(response.getContent(), Content::new);
      content.putAll(MediaContents.of(type, schemas.of(type), answer));
      response.setContent(content);
    } else if (type.equals(BINARY)) {
      response.setContent(MediaContents.of(type, schemas.of(type), null));
    }
  }

  /** The answer of an operation that the story shows refused only. */
  private void addSuccess(int status, AnswerSchemas schemas) {
    var answer = new ApiResponse().description("As asked.");
    schemas.json().ifPresent(each -> answer.setContent(MediaContents.of(Example.JSON, each, null)));
    operation.getResponses().addApiResponse(Integer.toString(status), answer);
  }

  /** What an operation refuses because of its kind; a refusal of the story is more exact. */
  private void addRefusals() {
    addRefusal(HttpStatus.UNAUTHORIZED);
    addRefusal(HttpStatus.FORBIDDEN);
    if (path.contains("{")) {
      addRefusal(HttpStatus.NOT_FOUND);
    }
    if (operation.getRequestBody() != null
        || OperationDescription.parameters(operation).stream()
            .anyMatch(ResponseDescription::isParsed)) {
      addRefusal(HttpStatus.BAD_REQUEST);
    }
  }

  private void addRefusal(HttpStatus status) {
    operation
        .getResponses()
        .computeIfAbsent(
            Integer.toString(status.value()),
            _ -> new ApiResponse().$ref("#/components/responses/Refused" + status.value()));
  }

  private static boolean isParsed(Parameter parameter) {
    return "query".equals(parameter.getIn())
        || "uuid".equals(parameter.getSchema().getFormat())
        || "integer".equals(type(parameter.getSchema()));
  }

  private static @Nullable String type(Schema<?> schema) {
    return schema.getTypes() == null ? schema.getType() : schema.getTypes().iterator().next();
  }
}
