package io.saleslore.query.readmodel;

import io.saleslore.query.Page;
import io.saleslore.query.Uninterrupted;
import io.saleslore.query.readmodel.ReadModels.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
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
