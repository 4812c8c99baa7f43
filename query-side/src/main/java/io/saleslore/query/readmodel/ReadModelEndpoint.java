package io.saleslore.query.readmodel;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.query.Uninterrupted;
import io.saleslore.query.readmodel.ReadModels.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.DATA_TEAM)
@RequestMapping("/api/v1/read-models")
class ReadModelEndpoint {
  private final ReadModels models;

  ReadModelEndpoint(ReadModels models) {
    this.models = models;
  }

  @GetMapping
  Mono<Page<Standing>> all() {
    return Mono.fromCallable(() -> new Page<>(models.standings(), null))
        .subscribeOn(Uninterrupted.THREADS);
  }
}
