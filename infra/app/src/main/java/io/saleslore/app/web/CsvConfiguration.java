package io.saleslore.app.web;

import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Lets endpoints answer lists as comma-separated values. */
@Configuration(proxyBeanMethods = false)
class CsvConfiguration {
  @Bean
  CodecCustomizer csv(JsonMapper json) {
    return codecs -> codecs.customCodecs().register(new CsvLists(json));
  }
}
