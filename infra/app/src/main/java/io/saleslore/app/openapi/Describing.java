package io.saleslore.app.openapi;

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
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;

/** Adds to what the endpoints say by themselves what the story of examples tells. */
@Configuration(proxyBeanMethods = false)
class Describing {
  static final String PROBLEM = "problem";

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
    return new OpenAPI()
        .info(
            new Info()
                .title("Saleslore")
                .version("1")
                .description(
                    "Learns from 200 marketers what works, without showing anybody's private"
                        + " data."))
        .components(
            new Components()
                .addSecuritySchemes(
                    DescribedAudience.BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(DescribedAudience.BEARER)
                        .bearerFormat("JWT"))
                .addSchemas(
                    PROBLEM,
                    new ObjectSchema()
                        .description("What is wrong (RFC 9457), never with what was sent.")
                        .addProperty("type", new StringSchema())
                        .addProperty("title", new StringSchema())
                        .addProperty("status", new IntegerSchema())
                        .addProperty("detail", new StringSchema())
                        .addProperty("instance", new StringSchema())
                        .addProperty("field", new StringSchema())));
  }

  /** Records of one name stand in several endpoints, so each is named with what it stands in. */
  @Bean
  ModelResolver namesOfSchemas() {
    return new ModelResolver(
        Json31.mapper(),
        new TypeNameResolver() {
          @Override
          protected String nameForClass(Class<?> type, Set<Options> options) {
            var outer = type.getEnclosingClass();
            var area = type.getPackageName();
            return area.substring(area.lastIndexOf('.') + 1)
                + "."
                + (outer == null ? "" : outer.getSimpleName() + ".")
                + type.getSimpleName();
          }
        });
  }

  @Bean
  GlobalOpenApiCustomizer examples(Audiences audiences) {
    return api -> {
      var answers = Example.answers();
      var examples = Example.all().stream().collect(Collectors.groupingBy(Example::call));
      api.getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach(
                          (method, operation) ->
                              new Described(
                                      method.name(),
                                      path,
                                      operation,
                                      audiences.of(HttpMethod.valueOf(method.name()), path))
                                  .by(
                                      examples.getOrDefault(method + " " + path, List.of()),
                                      answers)));
    };
  }
}
