package io.saleslore.command.bulk;

import io.saleslore.kernel.id.Zone;
import java.util.Collection;
import java.util.Map;

/** Remembers for a day which lines were carried out, and what was answered. */
public interface ImportedLines {
  /**
   * A line that was carried out.
   *
   * @param request a keyed hash of all that it said
   * @param answer what was answered; kept sealed
   */
  record Done(String request, byte[] answer) {
    @Override
    public String toString() {
      return "[line]";
    }
  }

  /** Those of the zone that were carried out, by their keys. */
  Map<String, Done> among(Zone zone, Collection<String> keys);

  /** Keeps some in the transaction that carries them out. */
  void keep(Zone zone, Map<String, Done> lines);
}
