package io.saleslore.query.projection;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.DATA_TEAM)
@RequestMapping("/api/v1/read-models")
record ReadModelEndpoint(ReadModelStatuses statuses) {
  @GetMapping
  Mono<Page<ReadModelStatus>> all() {
    return statuses.all().collectList().map(all -> new Page<>(all, null));
  }
}
