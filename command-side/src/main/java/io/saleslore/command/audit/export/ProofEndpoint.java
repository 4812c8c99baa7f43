package io.saleslore.command.audit.export;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CallerName;
import io.saleslore.command.audit.checkpoint.CheckpointTable;
import io.saleslore.command.audit.checkpoint.StoredCheckpoint;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/audit")
record ProofEndpoint(CheckpointTable checkpoints, StoreProofs proofs, AuditTrail trail) {
  @GetMapping("/checkpoints")
  Page<StoredCheckpoint> checkpoints(
      @RequestParam String store,
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam @Nullable Integer limit,
      @AuthenticationPrincipal Jwt caller) {
    var audited = AuditedStore.of(store);
    int size = Page.limit(limit);
    record(caller, "audit-checkpoints-read", Map.of("store", audited));
    return Page.of(checkpoints.after(audited, cursor, size + 1), size, StoredCheckpoint::size);
  }

  /** That a position is in the tree, or that a larger tree begins with a smaller one. */
  @GetMapping("/proofs")
  HashProof proofs(
      @RequestParam String store,
      @RequestParam @Nullable Long position,
      @RequestParam @Nullable Long size,
      @RequestParam @Nullable Long from,
      @RequestParam @Nullable Long to,
      @AuthenticationPrincipal Jwt caller) {
    var audited = AuditedStore.of(store);
    var what = new HashMap<String, @Nullable Object>(Map.of("store", store));
    what.put("position", position);
    what.put("from", from);
    what.put("to", to);
    record(caller, "audit-proof-read", what);
    return position == null
        ? proofs.consistency(audited, required("position or from", from), to)
        : proofs.inclusion(audited, position, size);
  }

  private void record(Jwt caller, String action, Map<String, ? extends @Nullable Object> what) {
    trail.officer(CallerName.of(caller), action, what, null);
  }
}
