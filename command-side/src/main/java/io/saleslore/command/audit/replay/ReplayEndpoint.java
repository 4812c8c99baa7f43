package io.saleslore.command.audit.replay;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.audit.store.EventFilter;
import io.saleslore.command.streaming.CsvText;
import io.saleslore.command.streaming.NextLink;
import io.saleslore.command.streaming.Pieces;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
  /** What is sent, and the address of the page behind it. */
  private record Sent(Pieces pieces, Optional<String> next) {}

  @GetMapping(
      path = "/api/v1/audit/events",
      produces = {
        MediaType.APPLICATION_NDJSON_VALUE,
        MediaType.TEXT_EVENT_STREAM_VALUE,
        CsvText.TYPE
      })
  Mono<Void> events(
      @ModelAttribute ReplayRequest request,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
      @AuthenticationPrincipal Jwt caller,
      ServerWebExchange exchange) {
    var form = ReplayForm.of(exchange);
    return Mono.fromCallable(() -> events(request, lastEventId, CallerName.of(caller)))
        .map(events -> sent(events, request, form, exchange))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(sent -> write(sent, form, exchange));
  }

  private static Sent sent(
      FilteredEvents events, ReplayRequest request, ReplayForm form, ServerWebExchange exchange) {
    double speed = request.speedOrFastest();
    if (request.limit() == null) {
      return new Sent(form.pieces(events, speed), Optional.empty());
    }
    var page = EventPage.read(events, request.limit());
    return new Sent(
        form.pieces(page.events().iterator(), speed),
        page.next().map(after -> NextLink.of(exchange.getRequest(), "after", after)));
  }

  private static Mono<Void> write(Sent sent, ReplayForm form, ServerWebExchange exchange) {
    var response = exchange.getResponse();
    response.getHeaders().setContentType(form.type);
    sent.next().ifPresent(next -> response.getHeaders().set(HttpHeaders.LINK, next));
    return response.writeAndFlushWith(
        sent.pieces().flux().map(response.bufferFactory()::wrap).map(Mono::just));
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
    what.put("limit", request.limit());
    trail.officer(caller, "audit-events-read", what, CaseReason.of(request.reason()));
  }
}
