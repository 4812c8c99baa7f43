package io.saleslore.app.web;

import io.saleslore.kernel.http.TextLength;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.module.SimpleModule;

/** Reads requests strictly: what is not understood is refused and not left out. */
@Configuration(proxyBeanMethods = false)
class RequestJson {
  @Bean
  JsonMapperBuilderCustomizer strict() {
    return json ->
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(texts());
  }

  private static SimpleModule texts() {
    return new SimpleModule("checked texts")
        .addDeserializer(String.class, new CheckedText(TextLength.DEFAULT));
  }
}
