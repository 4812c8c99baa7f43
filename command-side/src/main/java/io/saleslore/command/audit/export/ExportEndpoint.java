package io.saleslore.command.audit.export;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/audit")
record ExportEndpoint(
    SignedTrees trees, ExportManifests manifests, AuditTrail trail, InstantSource clock) {
  /** Records an export and signs what it will hold. */
  @PostMapping("/exports")
  SignedExport export(@RequestBody NewExport export, @AuthenticationPrincipal Jwt caller) {
    record(caller, "audit-export", export.what(), CaseReason.of(export.reason()));
    var heads = new LinkedHashMap<String, StoreHead>();
    var sizes = new EnumMap<AuditedStore, Long>(AuditedStore.class);
    for (var store : AuditedStore.values()) {
      var head = StoreHead.signedNow(trees.of(store));
      heads.put(store.code(), head);
      sizes.put(store, head.size());
    }
    var made = clock.instant();
    return new SignedExport(made, heads, manifests.sign(export, sizes, made));
  }

  /** All leaf hashes up to a size, 32 bytes each. */
  @GetMapping(path = "/leaves", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  Mono<Void> leaves(
      @RequestParam String store,
      @RequestParam long size,
      @AuthenticationPrincipal Jwt caller,
      ServerWebExchange exchange) {
    var audited = AuditedStore.of(store);
    var response = exchange.getResponse();
    response.getHeaders().setContentType(MediaType.APPLICATION_OCTET_STREAM);
    return Mono.fromCallable(
            () -> {
              record(caller, "audit-leaves-read", Map.of("store", audited), null);
              return new LeafPieces(trees.of(audited).leaves(), size);
            })
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(leaves -> response.writeWith(leaves.flux().map(response.bufferFactory()::wrap)));
  }

  private void record(
      Jwt caller,
      String action,
      Map<String, ? extends @Nullable Object> what,
      @Nullable String reason) {
    trail.officer(CallerName.of(caller), action, what, reason);
  }
}
