package io.saleslore.command.audit;

import io.saleslore.command.audit.derived.TableChange;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.fixture.MemoryRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What somebody with all rights on the machine changes behind the platform's back.
 *
 * @param target what is changed; two changes of one target are not planted together
 * @param places where each is to be named, by the words that say so
 */
record PlantedChange(
    String name, String target, Planting planting, Function<Evidence, List<String>> places) {
  interface Planting {
    void in(Evidence evidence) throws IOException;
  }

  static Stream<PlantedChange> ofEvents() {
    return Stream.of(AuditedStore.values()).flatMap(PlantedChange::ofEvents);
  }

  static Stream<PlantedChange> ofFiles() {
    return Stream.of(AuditedStore.values()).flatMap(PlantedChange::ofFiles);
  }

  static Stream<PlantedChange> ofTrees() {
    return Stream.of(AuditedStore.values()).flatMap(PlantedChange::ofTrees);
  }

  /** What aggregates belong to stands beside the trees. */
  static Stream<PlantedChange> ofAggregates() {
    return Stream.of(
        aggregate("delete from %s where aggregate = '%s'", ""),
        aggregate("update %s set zone = 'staff-zed-1' where aggregate = '%s'", ""),
        aggregate("update %s set aggregate = 'made-up' where aggregate = '%s'", "made-up"));
  }

  private static PlantedChange aggregate(String sql, String made) {
    var table = "private_zone.audited_aggregate";
    return new PlantedChange(
        sql.formatted(table, "…"),
        table,
        evidence -> evidence.change(sql.formatted(table, seventh(evidence))),
        evidence ->
            Stream.of(seventh(evidence), made)
                .filter(each -> !each.isEmpty())
                .map(each -> table + ", row " + each + ": ")
                .toList());
  }

  private static String seventh(Evidence evidence) {
    return evidence.at(AuditedStore.PRIVATE, 7).aggregate();
  }

  static Stream<PlantedChange> ofDerivedTables() {
    return TableChange.all()
        .map(
            change ->
                new PlantedChange(
                    change.toString(),
                    change.place(),
                    evidence -> evidence.changeDerived(change.sql()),
                    _ -> List.of(change.place())));
  }

  /**
   * What differs too because of it: tables no longer follow from a changed history, and a tree that
   * was cut grows again.
   */
  List<String> consequences() {
    var store = target.split(" ")[0];
    return target.matches("\\w+ (\\d+|end)")
        ? List.of("private_zone.", "audit_zone.tree")
        : target.contains("tree, row") ? List.of("audit_zone.tree_tile, " + store) : List.of();
  }

  private static Stream<PlantedChange> ofEvents(AuditedStore store) {
    return Stream.of(
        event(store, "edit of a payload", 12, "edited", e -> edit(e, store, 12)),
        event(store, "edit of a time", 13, "edited", e -> editTime(e, store, 13)),
        event(store, "edit of the first", 1, "edited", e -> edit(e, store, 1)),
        event(store, "deletion", 21, "deleted", e -> e.rows.remove(store, 21)),
        event(store, "insertion", 24, "inserted", e -> insert(e, store, 24)),
        event(store, "insertion before the first", 0, "inserted", e -> insert(e, store, 0)),
        event(store, "move to an empty place", 40, "reordered", e -> move(e, store, 43, 40)),
        new PlantedChange(
            store + ": swap",
            store + " 29",
            e -> swap(e, store, 29, 33),
            _ ->
                List.of(
                    store
                        + " at position 29: reordered: the event that was signed here stands"
                        + " elsewhere, at position 33")),
        end(store, "deletion, the rest moved up", 50, "deleted", e -> moveUp(e, store, 50)),
        end(store, "truncation", 90, "truncated", e -> truncate(e, store, 90)),
        end(store, "truncation of the last", 100, "truncated", e -> truncate(e, store, 100)),
        end(store, "return to an earlier day", 71, "truncated", e -> rollBack(e, store, false)),
        end(store, "return, and it went on", 71, "rolled back", e -> rollBack(e, store, true)));
  }

  private static PlantedChange event(
      AuditedStore store, String name, long position, String kind, Planting planting) {
    return new PlantedChange(
        store + ": " + name,
        store + " " + position,
        planting,
        _ -> List.of(store + " at position " + position + ": " + kind));
  }

  /** Changes what stands at the end, so only one of them can be told. */
  private static PlantedChange end(
      AuditedStore store, String name, long position, String kind, Planting planting) {
    return new PlantedChange(
        store + ": " + name,
        store + " end",
        planting,
        _ -> List.of(store + " at position " + position + ": " + kind));
  }

  private static void edit(Evidence evidence, AuditedStore store, long position) {
    var changed = "{\"amount\":1}".getBytes(StandardCharsets.UTF_8);
    evidence.rows.put(store, evidence.at(store, position).with(changed));
  }

  private static void editTime(Evidence evidence, AuditedStore store, long position) {
    evidence.rows.put(
        store, MemoryRows.at(evidence.at(store, position), "2020-01-01T00:00:00.000Z"));
  }

  private static void insert(Evidence evidence, AuditedStore store, long position) {
    evidence.rows.put(store, MemoryRows.event(1000 + position).at(position));
  }

  private static void move(Evidence evidence, AuditedStore store, long from, long to) {
    var moved = evidence.at(store, from);
    evidence.rows.remove(store, from);
    evidence.rows.put(store, moved.at(to));
  }

  private static void swap(Evidence evidence, AuditedStore store, long one, long other) {
    var moved = evidence.at(store, one);
    move(evidence, store, other, one);
    evidence.rows.put(store, moved.at(other));
  }

  private static void moveUp(Evidence evidence, AuditedStore store, long position) {
    evidence.rows.remove(store, position);
    var behind = evidence.rows.after(store, position, 1000);
    behind.forEach(event -> evidence.rows.remove(store, event.position()));
    behind.forEach(event -> evidence.rows.put(store, event.at(event.position() - 1)));
  }

  private static void truncate(Evidence evidence, AuditedStore store, long position) {
    evidence
        .rows
        .after(store, position - 1, 1000)
        .forEach(event -> evidence.rows.remove(store, event.position()));
  }

  /** The database is that of an earlier day; the folder of checkpoints is not. */
  private static void rollBack(Evidence evidence, AuditedStore store, boolean goesOn) {
    truncate(evidence, store, Evidence.OLDER + 1);
    evidence.change(
        "delete from audit_zone.tree_checkpoint where leaves > 70 and store = '" + store + "'");
    evidence.change("update audit_zone.tree set leaves = 70 where store = '" + store + "'");
    evidence.change(
        "update audit_zone.tree_tile set hashes = substring(hashes from 1 for 70 * 32)"
            + " where store = '"
            + store
            + "'");
    for (long position = 71; goesOn && position < 80; position++) {
      var fresh = MemoryRows.event(1000 + position).at(position);
      evidence.rows.put(store, MemoryRows.at(fresh, "2026-03-05T09:00:00.000Z"));
    }
  }

  private static Stream<PlantedChange> ofFiles(AuditedStore store) {
    var newest = checkpoint(Evidence.SIZE);
    var older = checkpoint(Evidence.OLDER);
    return Stream.of(
        file(store, "newest checkpoint edited", newest, PlantedChange::edit),
        file(store, "newest checkpoint removed", newest, Files::delete),
        file(store, "newest checkpoint emptied", newest, file -> Files.writeString(file, "")),
        file(store, "older checkpoint edited", older, PlantedChange::edit),
        file(store, "older checkpoint removed", older, Files::delete),
        file(store, "key removed", "key", Files::delete),
        file(store, "leaves removed", "leaves", Files::delete),
        file(store, "leaves cut", "leaves", file -> cut(file, 50)),
        new PlantedChange(
            store + ": leaf zeroed",
            store + " leaves",
            e -> zero(place(e, store, "leaves"), 76),
            e -> List.of(place(e, store, "leaves") + ": the leaf was changed at position 77")));
  }

  interface FileChange {
    void in(Path file) throws IOException;
  }

  private static PlantedChange file(
      AuditedStore store, String name, String file, FileChange change) {
    return new PlantedChange(
        store + ": " + name,
        store + " " + file,
        evidence -> change.in(place(evidence, store, file)),
        evidence -> List.of(place(evidence, store, file) + ": "));
  }

  static String checkpoint(long size) {
    return "00000000/%012d.checkpoint".formatted(size);
  }

  static Path place(Evidence evidence, AuditedStore store, String file) {
    return evidence.checkpoints.resolve(store.code()).resolve(file);
  }

  private static void edit(Path file) throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst("\n\\d+\n", "\n99\n"));
  }

  private static void cut(Path file, int leaves) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), leaves * 32));
  }

  private static void zero(Path file, int leaf) throws IOException {
    var leaves = Files.readAllBytes(file);
    Arrays.fill(leaves, leaf * 32, leaf * 32 + 32, (byte) 0);
    Files.write(file, leaves);
  }

  private static Stream<PlantedChange> ofTrees(AuditedStore store) {
    var of = " where store = '" + store + "'";
    return Stream.of(
        table(store, "a tile removed", "delete from audit_zone.tree_tile" + of, "tree_tile, "),
        table(
            store,
            "a tile changed",
            "update audit_zone.tree_tile set hashes = X'00' || substring(hashes from 2)" + of,
            "tree_tile, "),
        table(
            store, "the tree emptied", "update audit_zone.tree set leaves = 3" + of, "tree, row "),
        table(store, "the tree removed", "delete from audit_zone.tree" + of, "tree, row "),
        table(
            store,
            "a checkpoint's row removed",
            "delete from audit_zone.tree_checkpoint" + of + " and leaves = 35",
            "tree_checkpoint, row "),
        table(
            store,
            "a checkpoint's row changed",
            "update audit_zone.tree_checkpoint set note = 'x'" + of + " and leaves = 70",
            "tree_checkpoint, row "));
  }

  private static PlantedChange table(AuditedStore store, String name, String sql, String place) {
    return new PlantedChange(
        store + ": " + name,
        store + " " + place,
        evidence -> evidence.change(sql),
        _ -> List.of("audit_zone." + place + store));
  }

  @Override
  public String toString() {
    return name;
  }
}
