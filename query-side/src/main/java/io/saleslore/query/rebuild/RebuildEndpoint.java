package io.saleslore.query.rebuild;

import static io.saleslore.query.readmodel.ReadModelRegistry.ALL;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.background.RunToCompletion;
import io.saleslore.query.http.TokenSubject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.DATA_TEAM)
@RequestMapping("/api/v1/read-models/{name}")
record RebuildEndpoint(Rebuilds rebuilds, RebuildControl control, RebuildStream stream) {
  /**
   * What to start.
   *
   * @param switching {@code auto} or {@code ask}
   * @param edition whose releases to build on, the live one where it is missing
   */
  record Start(@JsonProperty("switch") @Nullable String switching, @Nullable Integer edition) {
    boolean isAutomatic() {
      return switch (switching) {
        case null -> false;
        case "ask" -> false;
        case "auto" -> true;
        default -> throw new Rejection.InvalidField("switch", "is auto or ask");
      };
    }
  }

  /**
   * Where to go back to.
   *
   * @param generations by read model, as {@code before} of {@code GET /api/v1/read-models} names it
   */
  record Targets(@Nullable Map<String, Integer> generations) {
    Map<String, Integer> byReadModel() {
      return generations == null ? Map.of() : generations;
    }
  }

  @PostMapping("/rebuilds")
  Mono<ResponseEntity<Rebuild>> start(
      @PathVariable String name,
      @RequestBody(required = false) @Nullable Start start,
      @AuthenticationPrincipal Jwt token) {
    boolean isAutomatic = start != null && start.isAutomatic();
    var edition = start == null ? null : start.edition();
    if (edition != null && (isAutomatic || !name.equals(ALL))) {
      throw new Rejection.InvalidField(
          "edition", "is for all read models, and goes live as a whole");
    }
    var who = TokenSubject.of(token);
    var started =
        edition == null
            ? rebuilds.start(name, isAutomatic, who)
            : rebuilds.startForEdition(edition, who);
    return RunToCompletion.of(started)
        .map(each -> ResponseEntity.accepted().location(each.address(name)).body(each));
  }

  @GetMapping("/rebuilds")
  Mono<Page<Rebuild>> all(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return rebuilds.of(name).collectList().map(all -> Page.after(cursor, all, size, Rebuild::id));
  }

  @GetMapping(path = "/rebuilds/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<Rebuild> one(@PathVariable String name, @PathVariable String id) {
    return rebuilds.find(name, id);
  }

  /** How far it is, whenever that changes, until it is over or this process stops. */
  @GetMapping(path = "/rebuilds/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Rebuild>> live(
      @PathVariable String name,
      @PathVariable String id,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return stream.of(rebuilds.find(name, id), lastEventId);
  }

  @PostMapping("/rebuilds/{id}/pause")
  Mono<Rebuild> pause(@PathVariable String name, @PathVariable String id) {
    return RunToCompletion.of(rebuilds.find(name, id).then(control.pauseAndWait(id)));
  }

  @PostMapping("/rebuilds/{id}/resume")
  Mono<Rebuild> resume(@PathVariable String name, @PathVariable String id) {
    return RunToCompletion.of(rebuilds.find(name, id).then(control.resume(id)));
  }

  @PostMapping("/rebuilds/{id}/cancel")
  Mono<Rebuild> cancel(
      @PathVariable String name, @PathVariable String id, @AuthenticationPrincipal Jwt token) {
    var who = TokenSubject.of(token);
    return RunToCompletion.of(rebuilds.find(name, id).then(control.cancel(id, who)));
  }

  @PostMapping("/rebuilds/{id}/switch")
  Mono<Rebuild> switchTo(
      @PathVariable String name, @PathVariable String id, @AuthenticationPrincipal Jwt token) {
    var who = TokenSubject.of(token);
    return RunToCompletion.of(rebuilds.find(name, id).then(rebuilds.switchTo(id, who)));
  }

  @PostMapping("/rollback")
  Mono<ResponseEntity<Void>> rollback(
      @PathVariable String name, @RequestBody Targets to, @AuthenticationPrincipal Jwt token) {
    return RunToCompletion.of(rebuilds.rollback(name, to.byReadModel(), TokenSubject.of(token)))
        .thenReturn(ResponseEntity.noContent().build());
  }
}
