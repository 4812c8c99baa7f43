package io.saleslore.command.reveal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.rights.CustomerExports;
import io.saleslore.command.streaming.CsvText;
import io.saleslore.command.streaming.StreamedJson;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/audit/reveal")
record RevealEndpoint(
    Reveals reveals,
    RevealTable table,
    RevealedStories stories,
    CustomerExports exports,
    AuditTrail trail,
    StreamedJson answers) {
  record AllReveals(List<Reveal> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Reveal> ask(
      @RequestBody RevealRequest request, @AuthenticationPrincipal Jwt caller) {
    var asked = reveals.ask(request, CallerName.of(caller));
    return ResponseEntity.created(URI.create("/api/v1/audit/reveal/" + asked.revealId()))
        .body(asked);
  }

  @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CsvText.TYPE})
  AllReveals all(@RequestParam @Nullable Integer limit, @AuthenticationPrincipal Jwt caller) {
    trail.officer(CallerName.of(caller), "reveals-listed");
    return new AllReveals(table.latest(Page.limit(limit)));
  }

  @PostMapping("/{reveal}/approve")
  Reveal approve(@PathVariable UUID reveal, @AuthenticationPrincipal Jwt caller) {
    return reveals.approve(reveal, CallerName.of(caller));
  }

  @GetMapping("/{reveal}")
  Mono<Void> read(
      @PathVariable UUID reveal, @AuthenticationPrincipal Jwt caller, ServerWebExchange exchange) {
    return Mono.fromCallable(() -> open(reveals.read(reveal, CallerName.of(caller))))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(revealed -> answers.write(revealed, exchange.getResponse()));
  }

  private Revealed open(Reveal reveal) {
    var until = required("readableUntil", reveal.readableUntil());
    return reveal.conversationId() == null || reveal.storyId() == null
        ? new Revealed(until, null, exports.everywhere(reveal.subject()))
        : new Revealed(until, stories.open(reveal.conversationId(), reveal.storyId()), null);
  }
}
