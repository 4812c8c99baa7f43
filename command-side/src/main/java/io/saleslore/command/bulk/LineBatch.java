package io.saleslore.command.bulk;

import io.saleslore.command.bulk.ImportedLines.Done;
import io.saleslore.command.bulk.ReadLine.Readable;
import io.saleslore.command.bulk.ReadLine.Refused;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out some lines of a zone in one transaction, together with the note that each was carried
 * out. A line that is refused takes back what it wrote, and nothing of the others.
 */
@Component
record LineBatch(
    LineImport imports,
    Savepoints savepoints,
    ImportedLines done,
    Zones zones,
    Vault vault,
    TransactionOperations transaction,
    RefusalOf refusals,
    JsonMapper json) {
  private static final int TRIES = 5;

  /**
   * So many at a time in this process: each holds a connection and computes without a pause, and
   * other requests and the anonymizer need both, too.
   */
  private static final Semaphore TURNS =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  /** The key names a line that said something else. */
  private static final class KeyOfAnotherLine extends Rejection {
    KeyOfAnotherLine() {
      super("key was used for another line");
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", "key");
    }
  }

  List<LineAnswer> write(Zone zone, List<ReadLine> lines) {
    TURNS.acquireUninterruptibly();
    try {
      return writeInTurn(zone, lines);
    } finally {
      TURNS.release();
    }
  }

  private List<LineAnswer> writeInTurn(Zone zone, List<ReadLine> lines) {
    var ids = idsOfNew(zone, lines);
    vault.makeKeys(ids.values().stream().map(each -> KeyId.of(zone, each)).toList());
    for (int tries = 1; ; tries++) {
      try {
        return transaction.execute(_ -> writeAlone(zone, lines, ids));
      } catch (ConcurrencyException | DuplicateKeyException | TransientDataAccessException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** The ids of customers that are to be recorded, by the numbers of their lines. */
  private Map<Integer, CustomerId> idsOfNew(Zone zone, List<ReadLine> lines) {
    var readable = readable(lines);
    var known = done.among(zone, readable.stream().map(Readable::key).toList()).keySet();
    var ids = new LinkedHashMap<Integer, CustomerId>();
    readable.stream()
        .filter(each -> !known.contains(each.key()) && imports.isAboutSomebodyNew(each.line()))
        .forEach(each -> ids.put(each.number(), CustomerId.fresh()));
    return ids;
  }

  private List<LineAnswer> writeAlone(
      Zone zone, List<ReadLine> lines, Map<Integer, CustomerId> ids) {
    zones.lock(zone);
    var keys = readable(lines).stream().map(Readable::key).collect(Collectors.toSet());
    var known = new HashMap<>(keys.isEmpty() ? Map.of() : done.among(zone, keys));
    var before = Set.copyOf(known.keySet());
    var answers =
        lines.stream()
            .map(
                line ->
                    switch (line) {
                      case Refused refused -> refused.answer();
                      case Readable each -> answer(zone, each, ids.get(each.number()), known);
                    })
            .toList();
    known.keySet().removeAll(before);
    done.keep(zone, known);
    return answers;
  }

  private LineAnswer answer(
      Zone zone, Readable line, @Nullable CustomerId fresh, Map<String, Done> known) {
    try {
      var there = known.get(line.key());
      if (there != null) {
        return again(line, there);
      }
      var answer =
          savepoints.within(() -> imports.carryOut(zone, line.number(), line.line(), fresh));
      known.put(line.key(), new Done(line.hash(), json.writeValueAsBytes(answer)));
      return answer;
    } catch (RuntimeException refused) {
      return LineAnswer.refused(
          line.number(), line.key(), LineProblem.of(refusals.failure(refused)));
    }
  }

  private LineAnswer again(Readable line, Done there) {
    if (!line.isSameAs(there)) {
      throw new KeyOfAnotherLine();
    }
    return json.readValue(there.answer(), LineAnswer.class).again(line.number());
  }

  private static List<Readable> readable(List<ReadLine> lines) {
    return lines.stream().filter(Readable.class::isInstance).map(Readable.class::cast).toList();
  }
}
