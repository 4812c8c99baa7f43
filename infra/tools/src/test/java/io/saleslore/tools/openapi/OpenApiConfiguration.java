package io.saleslore.tools.openapi;

import io.saleslore.app.security.Audiences;
import io.saleslore.command.WriteAttempt;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.id.NoteId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;

/** Adds to what the endpoints say by themselves what the story of examples tells. */
@AutoConfiguration
@Import(CellListDescription.class)
class OpenApiConfiguration {
  /** Rises with each change that callers may have to follow. */
  private static final String VERSION = "1.0.0";

  static final String PROBLEM = "Problem";

  /** Schemas of answers that endpoints write by themselves. */
  static final Map<String, Schema> FURTHER = new ConcurrentHashMap<>();

  private static final List<Class<?>> CODES =
      List.of(StaffId.class, Zone.class, TemplateId.class, TemplateText.class);
  private static final List<Class<?>> IDS =
      List.of(
          ConversationId.class,
          CustomerId.class,
          DealId.class,
          ErasureId.class,
          MessageId.class,
          NoteId.class,
          StoryId.class);

  static {
    var springdoc = SpringDocUtils.getConfig();
    ModelResolver.enumsAsRef = true;
    springdoc.addRequestWrapperToIgnore(WriteAttempt.class);
    springdoc.addAnnotationsToIgnore(AuthenticationPrincipal.class);
    springdoc.addSimpleTypesForParameterObject(Jwt.class);
    CODES.forEach(code -> springdoc.replaceWithClass(code, String.class));
    IDS.forEach(id -> springdoc.replaceWithClass(id, UUID.class));
    Stream.concat(CODES.stream(), IDS.stream())
        .forEach(springdoc::addSimpleTypesForParameterObject);
  }

  @Bean
  OpenAPI description() {
    var info = new Info().title("Saleslore").version(VERSION);
    info.setDescription(
        "Learns from 200 marketers what works, without showing anybody's private data.");
    return new OpenAPI()
        .info(info)
        .components(
            new Components()
                .addSecuritySchemes(AudienceDescription.BEARER, bearer())
                .addSchemas(PROBLEM, problem()));
  }

  private static SecurityScheme bearer() {
    var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).bearerFormat("JWT");
    return bearer.scheme(AudienceDescription.BEARER);
  }

  private static Schema<?> problem() {
    var problem = new ObjectSchema();
    problem.setDescription("What is wrong (RFC 9457), never with what was sent.");
    var words = Example.words();
    for (var text : List.of("title", "detail", "instance", "field")) {
      problem.addProperty(text, new StringSchema().description(words.get(text)));
    }
    problem.addProperty("status", new IntegerSchema().description(words.get("status")));
    problem.setRequired(List.of("title", "status", "detail"));
    problem.setAdditionalProperties(true);
    return problem;
  }

  @Bean
  ModelResolver namesOfSchemas() {
    return new ModelResolver(Json31.mapper(), new SchemaNames());
  }

  @Bean
  GlobalOpenApiCustomizer examples(Audiences audiences) {
    return api -> {
      var answers = Example.answers();
      var examples =
          FilledExamples.of(Example.all(), answers).stream()
              .collect(Collectors.groupingBy(Example::call));
      operations(api, audiences)
          .forEach(
              each ->
                  each.addExamples(
                      examples.getOrDefault(each.method() + " " + each.path(), List.of()),
                      answers));
      FURTHER.forEach(api.getComponents()::addSchemas);
    };
  }

  private static List<OperationDescription> operations(OpenAPI api, Audiences audiences) {
    var all = new ArrayList<OperationDescription>();
    for (var path : api.getPaths().entrySet()) {
      for (var each : path.getValue().readOperationsMap().entrySet()) {
        var name = each.getKey().name();
        var route = audiences.of(HttpMethod.valueOf(name), path.getKey());
        all.add(new OperationDescription(name, path.getKey(), each.getValue(), route));
      }
    }
    return all;
  }
}
