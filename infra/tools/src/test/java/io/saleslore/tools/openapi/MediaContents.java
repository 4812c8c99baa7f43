package io.saleslore.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/** Makes contents of requests and responses: a media type with its schema and an example. */
final class MediaContents {
  private MediaContents() {}

  static Content of(String type, Schema<?> schema, @Nullable JsonNode example) {
    var media = new MediaType().schema(schema);
    if (example != null) {
      media.setExample(example.isTextual() ? example.asText() : example);
    }
    return new Content().addMediaType(type, media);
  }

  static ApiResponse problem(String why, @Nullable JsonNode example) {
    var schema = new Schema<>().$ref(OpenApiConfiguration.PROBLEM);
    return new ApiResponse().description(why).content(of(Example.PROBLEM, schema, example));
  }
}
