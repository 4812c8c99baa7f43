package io.saleslore.tools.openapi;

import io.saleslore.command.streaming.CsvText;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The schemas of an operation's answers by media type; of a stream that of each item. */
record AnswerSchemas(Map<String, Schema<?>> byType) {
  private static final String EVENT = "ServerSentEvent";

  static AnswerSchemas of(ApiResponses found, List<Example> examples) {
    var all = new HashMap<String, Schema<?>>();
    for (var response : found.values()) {
      if (response.getContent() != null) {
        response.getContent().forEach((type, media) -> all.put(type, item(media.getSchema())));
      }
    }
    examples.stream()
        .map(Example::schema)
        .filter(Objects::nonNull)
        .map(AnswerSchemas::written)
        .forEach(
            schema ->
                Stream.of(Example.JSON, Example.LINES, Example.EVENTS)
                    .forEach(type -> all.put(type, schema)));
    return new AnswerSchemas(all);
  }

  /** What a method returns without saying its type is JSON here. */
  Optional<Schema<?>> json() {
    return Stream.of(Example.JSON, "*/*")
        .<Schema<?>>flatMap(each -> Stream.ofNullable(byType.get(each)))
        .findFirst();
  }

  Schema<?> of(String type) {
    if (type.equals(Example.JSON)) {
      return json().orElseGet(ObjectSchema::new);
    }
    var schema = type.equals(CsvText.TYPE) ? null : byType.get(type);
    return schema != null && schema.get$ref() != null ? schema : text(type);
  }

  private static Schema<?> item(Schema<?> schema) {
    var reference = schema == null ? null : schema.get$ref();
    return reference != null && reference.contains(EVENT)
        ? new Schema<>().$ref(reference.replace(EVENT, ""))
        : schema;
  }

  private static Schema<?> written(String type) {
    try {
      var read = new AnnotatedType(Class.forName(type)).resolveAsRef(true);
      var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(read);
      OpenApiConfiguration.FURTHER.putAll(resolved.referencedSchemas);
      return resolved.schema;
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Schema<?> text(String type) {
    return type.endsWith("octet-stream") ? new StringSchema().format("binary") : new StringSchema();
  }
}
