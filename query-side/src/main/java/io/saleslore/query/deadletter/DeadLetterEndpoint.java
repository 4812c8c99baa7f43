package io.saleslore.query.deadletter;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.query.background.RunToCompletion;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.http.TokenSubject;
import io.saleslore.query.rebuild.Rebuild;
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
record DeadLetterEndpoint(DeadLetterHandling letters) {
  @GetMapping
  Mono<Page<DeadLetter>> all(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return letters
        .of(name)
        .collectList()
        .map(all -> Page.after(cursor, all, size, each -> Long.toString(each.number())));
  }

  @PostMapping("/{number}/retry")
  Mono<ResponseEntity<Rebuild>> retry(
      @PathVariable String name, @PathVariable long number, @AuthenticationPrincipal Jwt token) {
    return RunToCompletion.of(letters.retry(name, number, TokenSubject.of(token)))
        .map(each -> ResponseEntity.accepted().location(each.address(name)).body(each));
  }

  @PostMapping("/{number}/discard")
  Mono<ResponseEntity<Void>> discard(
      @PathVariable String name, @PathVariable long number, @AuthenticationPrincipal Jwt token) {
    return RunToCompletion.of(letters.discard(name, number, TokenSubject.of(token)))
        .thenReturn(ResponseEntity.noContent().build());
  }
}
