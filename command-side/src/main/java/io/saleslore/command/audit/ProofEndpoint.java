package io.saleslore.command.audit;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.proof.Checkpoint;
import io.saleslore.command.proof.SignedNote;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/audit")
class ProofEndpoint {
  private final Notaries notaries;
  private final JdbcTemplate jdbc;
  private final AuditRecord record;
  private final InstantSource clock;

  ProofEndpoint(Notaries notaries, JdbcTemplate jdbc, AuditRecord record, InstantSource clock) {
    this.notaries = notaries;
    this.jdbc = jdbc;
    this.record = record;
    this.clock = clock;
  }

  record Signed(long size, String note) {}

  /**
   * A proof in base64, from the leaf up.
   *
   * @param checkpoint the signed head that it leads to, where one is of that size
   */
  record Proof(
      String store,
      @Nullable Long position,
      @Nullable String leaf,
      @Nullable Long from,
      long to,
      List<String> proof,
      @Nullable String checkpoint) {}

  record NewExport(
      @Nullable String reason,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable CustomerId customer) {}

  /**
   * What one store's export is made under.
   *
   * @param key verifies the checkpoint
   * @param checkpoint the newest that was signed
   * @param leaves how many leaves the tree has now
   */
  record Head(String key, @Nullable String checkpoint, long leaves) {}

  record Export(Instant made, Map<String, Head> stores) {}

  @GetMapping("/checkpoints")
  Page<Signed> checkpoints(
      @RequestParam String store,
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam @Nullable Integer limit,
      @AuthenticationPrincipal Jwt who) {
    var log = log(store);
    int size = Page.limit(limit);
    record.add(who, "audit-checkpoints-read", Map.of("store", log), null);
    var read =
        jdbc.query(
            "select leaves, note from audit_zone.tree_checkpoint"
                + " where store = ? and leaves > ? order by leaves limit ?",
            (row, _) -> new Signed(row.getLong(1), row.getString(2)),
            log.code(),
            cursor,
            size + 1);
    return Page.of(read, size, Signed::size);
  }

  /** That a position is in the tree, or that a larger tree begins with a smaller one. */
  @GetMapping("/proofs")
  Proof proofs(
      @RequestParam String store,
      @RequestParam @Nullable Long position,
      @RequestParam @Nullable Long size,
      @RequestParam @Nullable Long from,
      @RequestParam @Nullable Long to,
      @AuthenticationPrincipal Jwt who) {
    var log = log(store);
    record.add(who, "audit-proof-read", asked(store, position, from, to), null);
    var notary = notaries.of(log);
    if (position != null) {
      long in = size == null ? signedSize(notary) : size;
      within(notary, "position", position, 1, in);
      within(notary, "size", in, position, notary.tree().size());
      var leaf = notary.tree().tiles().nodes().at(0, position - 1);
      var proof = notary.tree().proofs().inclusion(position - 1, in);
      return new Proof(store, position, base64(leaf), null, in, base64(proof), note(log, in));
    }
    long smaller = required("position or from", from);
    long larger = to == null ? signedSize(notary) : to;
    within(notary, "from", smaller, 0, larger);
    within(notary, "to", larger, smaller, notary.tree().size());
    var proof = notary.tree().proofs().consistency(smaller, larger);
    return new Proof(store, null, null, smaller, larger, base64(proof), note(log, larger));
  }

  /** All leaf hashes up to a size, 32 bytes each. */
  @GetMapping(path = "/leaves", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  Mono<Void> leaves(
      @RequestParam String store,
      @RequestParam long size,
      @AuthenticationPrincipal Jwt who,
      ServerWebExchange exchange) {
    var log = log(store);
    var tiles = notaries.of(log).tree().tiles();
    var response = exchange.getResponse();
    response.getHeaders().setContentType(MediaType.APPLICATION_OCTET_STREAM);
    return response.writeWith(
        Flux.<byte[], Long>generate(
                () -> {
                  record.add(who, "audit-leaves-read", Map.of("store", log), null);
                  return 0L;
                },
                (tile, sink) -> {
                  var hashes = tiles.firstLeaves(tile, size);
                  if (hashes.length == 0) {
                    sink.complete();
                  } else {
                    sink.next(hashes);
                  }
                  return tile + 1;
                })
            .map(response.bufferFactory()::wrap)
            .subscribeOn(VirtualThreads.SCHEDULER));
  }

  /** Records an export and signs what it will hold. */
  @PostMapping("/exports")
  Export export(@RequestBody NewExport export, @AuthenticationPrincipal Jwt who) {
    var what = new HashMap<String, @Nullable Object>();
    what.put("from", export.from());
    what.put("to", export.to());
    what.put("customer", export.customer());
    record.add(who, "audit-export", what, required("reason", export.reason()));
    var heads = new LinkedHashMap<String, Head>();
    for (var log : Log.values()) {
      var notary = notaries.of(log);
      var note = notary.sign().map(SignedNote::toString).orElse(null);
      heads.put(log.code(), new Head(notary.key(), note, notary.tree().size()));
    }
    return new Export(clock.instant(), heads);
  }

  private static Log log(String store) {
    return Log.of(store)
        .orElseThrow(() -> new InvalidField("store", "is private, global or operations"));
  }

  private static long signedSize(Notary notary) {
    return notary
        .last()
        .map(note -> Checkpoint.parse(note.text()).size())
        .orElseThrow(NothingSigned::new);
  }

  private static void within(Notary notary, String field, long value, long from, long to) {
    if (value < from || value > to) {
      throw new InvalidField(
          field, "is not in the tree, which has " + notary.tree().size() + " positions");
    }
  }

  private @Nullable String note(Log log, long size) {
    return jdbc
        .queryForList(
            "select note from audit_zone.tree_checkpoint where store = ? and leaves = ?",
            String.class,
            log.code(),
            size)
        .stream()
        .findFirst()
        .orElse(null);
  }

  private static Map<String, @Nullable Object> asked(
      String store, @Nullable Long position, @Nullable Long from, @Nullable Long to) {
    var asked = new HashMap<String, @Nullable Object>();
    asked.put("store", store);
    asked.put("position", position);
    asked.put("from", from);
    asked.put("to", to);
    return asked;
  }

  private static List<String> base64(List<byte[]> hashes) {
    return hashes.stream().map(ProofEndpoint::base64).toList();
  }

  private static String base64(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }
}
