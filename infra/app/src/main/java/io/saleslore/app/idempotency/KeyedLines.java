package io.saleslore.app.idempotency;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.bulk.ImportedLines;
import io.saleslore.kernel.id.Id;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps lines of bulk imports as requests under a key are kept: as long, and sealed as well. */
@OnRole(Role.COMMAND)
@Component
record KeyedLines(IdempotencyTable table, Vault vault, InstantSource clock)
    implements ImportedLines {
  @Override
  public Map<String, Done> among(Zone zone, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    var names =
        keys.stream().distinct().collect(Collectors.toMap(each -> name(zone, each), k -> k));
    var done = new HashMap<String, Done>();
    table
        .answered(names.keySet())
        .forEach(
            (name, entry) -> {
              var key = names.get(name);
              if (key != null && entry.request() != null && entry.answer() != null) {
                done.put(
                    key, new Done(entry.request(), sealed(zone, key).open(entry.answer()).body()));
              }
            });
    return done;
  }

  @Override
  public void keep(Zone zone, Map<String, Done> lines) {
    var now = clock.instant();
    lines.forEach(
        (key, line) -> {
          var answer = sealed(zone, key).seal(new KeptAnswer(200, "", "", line.answer()));
          table.insertDone(name(zone, key), Id.freshValue(), now, line.request(), answer);
        });
  }

  private String name(Zone zone, String key) {
    return vault.pepper("idempotency-line", key(zone, key));
  }

  private SealedAnswer sealed(Zone zone, String key) {
    return new SealedAnswer(vault, "line\0" + key(zone, key), name(zone, key));
  }

  private static String key(Zone zone, String key) {
    return zone.value() + "\0" + key;
  }
}
