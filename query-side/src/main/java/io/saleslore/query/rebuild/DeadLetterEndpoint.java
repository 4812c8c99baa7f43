package io.saleslore.query.rebuild;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.query.readmodel.DeadLetter;
import io.saleslore.query.readmodel.Rebuild;
import io.saleslore.query.readmodel.Rebuilds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.DATA_TEAM)
@RequestMapping("/api/v1/read-models/{name}/dead-letters")
class DeadLetterEndpoint {
  private final Rebuilds rebuilds;

  DeadLetterEndpoint(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @GetMapping
  Mono<Page<DeadLetter>> all(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return RebuildEndpoint.blocking(
        () ->
            Page.after(
                cursor,
                rebuilds.deadLetters(name),
                size,
                letter -> Long.toString(letter.number())));
  }

  @PostMapping("/{number}/retry")
  Mono<ResponseEntity<Rebuild>> retry(
      @PathVariable String name, @PathVariable long number, @AuthenticationPrincipal Jwt who) {
    return RebuildEndpoint.blocking(
        () ->
            RebuildEndpoint.begun(
                name, rebuilds.retry(name, number, RebuildEndpoint.subject(who))));
  }

  @PostMapping("/{number}/discard")
  Mono<ResponseEntity<Void>> discard(
      @PathVariable String name, @PathVariable long number, @AuthenticationPrincipal Jwt who) {
    return RebuildEndpoint.blocking(
        () -> {
          rebuilds.discard(name, number, RebuildEndpoint.subject(who));
          return ResponseEntity.noContent().build();
        });
  }
}
