package io.saleslore.app.openapi;

import io.saleslore.kernel.http.Audience;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description that the build made and compared with what the platform does. */
@RestController
@Audience(anyone = true)
class ApiDescriptionEndpoint {
  private static final Resource DESCRIPTION = new ClassPathResource("openapi.json");

  @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource description() {
    return DESCRIPTION;
  }
}
