package io.saleslore.query.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.Uninterrupted;
import io.saleslore.query.http.Heartbeat;
import io.saleslore.query.readmodel.LiveViews;
import io.saleslore.query.readmodel.Rebuild;
import io.saleslore.query.readmodel.Rebuilds;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
class RebuildEndpoint {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Rebuilds rebuilds;
  private final LiveViews views;
  private final long fewestCases;

  RebuildEndpoint(
      Rebuilds rebuilds,
      LiveViews views,
      @Value("${saleslore.gate.at-least-marketers:10}") int atLeastMarketers) {
    this.rebuilds = rebuilds;
    this.views = views;
    this.fewestCases = atLeastMarketers * ((atLeastMarketers - 1) / 3);
  }

  /**
   * What to begin.
   *
   * @param switching {@code auto} or {@code ask}
   * @param edition whose releases to build on, the live one where nothing is said
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

  @PostMapping("/rebuilds")
  Mono<ResponseEntity<Rebuild>> start(
      @PathVariable String name,
      @RequestBody(required = false) @Nullable Start start,
      @AuthenticationPrincipal Jwt who) {
    boolean isAutomatic = start != null && start.isAutomatic();
    var edition = start == null ? null : start.edition();
    if (edition == null) {
      return blocking(() -> begun(name, rebuilds.start(name, isAutomatic, subject(who))));
    }
    if (isAutomatic || !name.equals(Rebuilds.ALL)) {
      throw new Rejection.InvalidField(
          "edition", "is for all read models, and goes live as a whole");
    }
    return blocking(() -> begun(name, rebuilds.ofEdition(edition, subject(who))));
  }

  @GetMapping("/rebuilds")
  Mono<Page<Rebuild>> all(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    return blocking(() -> Page.after(cursor, rebuilds.of(name), size, Rebuild::id));
  }

  @GetMapping(path = "/rebuilds/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<Rebuild> one(@PathVariable String name, @PathVariable String id) {
    return blocking(() -> find(name, id));
  }

  /** How far it is, whenever that changes, until it is over or this process stops. */
  @GetMapping(path = "/rebuilds/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Rebuild>> live(
      @PathVariable String name,
      @PathVariable String id,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    var changes =
        Flux.interval(Duration.ZERO, LOOK_EVERY)
            .onBackpressureDrop()
            .concatMap(_ -> blocking(() -> find(name, id)), 1)
            .distinctUntilChanged(RebuildEndpoint::eventId)
            .takeUntil(rebuild -> rebuild.phase().isOver())
            .filter(rebuild -> !eventId(rebuild).equals(lastEventId))
            .map(rebuild -> ServerSentEvent.builder(rebuild).id(eventId(rebuild)).build())
            .takeUntilOther(views.closed());
    return changes.publish(
        shared -> Heartbeat.beside(shared, shared.ignoreElements().onErrorComplete()));
  }

  @PostMapping("/rebuilds/{id}/pause")
  Mono<Rebuild> pause(@PathVariable String name, @PathVariable String id) {
    return blocking(() -> rebuilds.pause(find(name, id).id()));
  }

  @PostMapping("/rebuilds/{id}/resume")
  Mono<Rebuild> resume(@PathVariable String name, @PathVariable String id) {
    return blocking(() -> rebuilds.resume(find(name, id).id()));
  }

  @PostMapping("/rebuilds/{id}/cancel")
  Mono<Rebuild> cancel(
      @PathVariable String name, @PathVariable String id, @AuthenticationPrincipal Jwt who) {
    return blocking(() -> rebuilds.cancel(find(name, id).id(), subject(who)));
  }

  @PostMapping("/rebuilds/{id}/switch")
  Mono<Rebuild> switchTo(
      @PathVariable String name, @PathVariable String id, @AuthenticationPrincipal Jwt who) {
    return blocking(() -> rebuilds.switchTo(find(name, id).id(), subject(who)));
  }

  @PostMapping("/rollback")
  Mono<ResponseEntity<Void>> rollback(@PathVariable String name, @AuthenticationPrincipal Jwt who) {
    return blocking(
        () -> {
          rebuilds.rollback(name, subject(who));
          return ResponseEntity.noContent().build();
        });
  }

  /** What it would change, read model by read model. */
  @GetMapping("/rebuilds/{id}/diff")
  Mono<Page<Diff>> diff(@PathVariable String name, @PathVariable String id) {
    return blocking(
        () ->
            new Page<>(
                find(name, id).generations().keySet().stream()
                    .filter(model -> name.equals(Rebuilds.ALL) || name.equals(model))
                    .map(model -> Diff.of(model, rebuilds.compare(id, model), fewestCases))
                    .toList(),
                null));
  }

  /** The cells that it would change. */
  @GetMapping("/rebuilds/{id}/diff/cells")
  Mono<Page<Difference>> cells(
      @PathVariable String name,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    if (name.equals(Rebuilds.ALL)) {
      throw new Rejection.InvalidField("name", "is one read model where cells are asked for");
    }
    return blocking(
        () -> {
          var changed =
              Diff.behind(rebuilds.compare(find(name, id).id(), name), fewestCases, cursor);
          var oneMore = changed.stream().limit(size + 1L).toList();
          return Page.of(oneMore, size, pair -> pair.any().id()).map(Difference::of);
        });
  }

  private Rebuild find(String name, String id) {
    var rebuild = rebuilds.find(id);
    if (!isOf(name, rebuild)) {
      throw new Rejection.NotFound("there is no such rebuild of this read model");
    }
    return rebuild;
  }

  static ResponseEntity<Rebuild> begun(String name, Rebuild rebuild) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/read-models/" + name + "/rebuilds/" + rebuild.id()))
        .body(rebuild);
  }

  private static boolean isOf(String name, Rebuild rebuild) {
    return name.equals(Rebuilds.ALL) || rebuild.generations().containsKey(name);
  }

  private static String eventId(Rebuild rebuild) {
    return rebuild.phase().code() + "-" + rebuild.done() + "-" + rebuild.errors();
  }

  static String subject(Jwt who) {
    return Objects.requireNonNullElse(who.getSubject(), "a token without subject");
  }

  static <T> Mono<T> blocking(Callable<T> call) {
    return Mono.fromCallable(call).subscribeOn(Uninterrupted.THREADS);
  }
}
