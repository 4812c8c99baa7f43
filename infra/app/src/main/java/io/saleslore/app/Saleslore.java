package io.saleslore.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The platform: the sides of this process's roles on their stores. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import(Sides.class)
public class Saleslore {
  Saleslore() {}

  /** Of its own, so that one that stops takes no other's connections in this process with it. */
  @Bean
  static ReactorResourceFactory reactorResources() {
    var resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    return resources;
  }
}
