package io.saleslore.command.audit.replay;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.audit.store.EventFilter;
import io.saleslore.command.streaming.Pieces;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.COMPLIANCE)
record ReplayEndpoint(Replay replay, AuditTrail trail) {
  @GetMapping(
      path = "/api/v1/audit/events",
      produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
  Mono<Void> events(
      @ModelAttribute ReplayRequest request,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
      @AuthenticationPrincipal Jwt caller,
      ServerWebExchange exchange) {
    boolean isStream = isEventStream(exchange);
    return Mono.fromCallable(() -> events(request, lastEventId, CallerName.of(caller)))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .map(events -> isStream ? paced(events, request) : new JsonLines(events))
        .flatMap(
            pieces ->
                write(
                    pieces,
                    isStream ? MediaType.TEXT_EVENT_STREAM : MediaType.APPLICATION_NDJSON,
                    exchange));
  }

  private static boolean isEventStream(ServerWebExchange exchange) {
    return exchange.getRequest().getHeaders().getAccept().stream()
        .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
  }

  private static Pieces paced(FilteredEvents events, ReplayRequest request) {
    return new PacedReplayStream(events, request.speedOrFastest());
  }

  private static Mono<Void> write(Pieces pieces, MediaType type, ServerWebExchange exchange) {
    var response = exchange.getResponse();
    response.getHeaders().setContentType(type);
    return response.writeAndFlushWith(
        pieces.flux().map(response.bufferFactory()::wrap).map(Mono::just));
  }

  private FilteredEvents events(ReplayRequest request, @Nullable Long lastEventId, String caller) {
    request.check();
    var filter = replay.filter(request, lastEventId);
    record(request, filter, caller);
    return request.wantsStoredBytes() ? replay.stored(filter) : replay.shown(filter);
  }

  private void record(ReplayRequest request, EventFilter filter, String caller) {
    var what = new HashMap<String, @Nullable Object>();
    what.put("store", filter.store());
    what.put("zone", request.zoneName());
    what.put("customer", request.customer());
    what.put("conversation", request.conversation());
    what.put("deal", request.deal());
    what.put("type", request.type());
    what.put("from", request.from());
    what.put("to", request.to());
    what.put("after", filter.after() == 0 ? null : filter.after());
    what.put("until", request.until());
    trail.officer(caller, "audit-events-read", what, CaseReason.of(request.reason()));
  }
}
