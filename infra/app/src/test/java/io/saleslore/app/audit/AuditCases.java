package io.saleslore.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.anonymizer.gate.LedgerEntry;
import io.saleslore.anonymizer.gate.ReleaseLedger;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.proof.ExportVerification;
import io.saleslore.command.proof.Finding;
import io.saleslore.command.proof.Finding.Kind;
import io.saleslore.command.proof.Verify;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with the database's own tools changes the past of each store while the platform runs;
 * the export is then verified against the checkpoints that the platform has kept in files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AuditCases {
  private static final Map<String, String> TABLES =
      Map.of(
          "private", "private_zone.event",
          "global", "global_zone.release",
          "operations", "operations.entry");
  private static final String COLUMNS =
      "globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
          + " payloadType, payloadRevision, payload, metaData";

  /**
   * For what leaves many rows and heads behind, which every later verification would read again;
   * before it stands what shows that every change was taken back.
   */
  private static final int LAST = Integer.MAX_VALUE - 1;

  Path folder = Path.of("");
  private RunningPlatform platform;
  private Api api;
  private JdbcClient sql;
  private TransactionTemplate atOnce;
  private int exports;

  /** Where its platforms run. */
  abstract PlatformHost host();

  /** The database behind the platform's back. */
  abstract DataSource database();

  @BeforeAll
  void live(@TempDir Path fresh) throws Exception {
    folder = fresh;
    start();
    connect();
    for (int each = 0; each < 12; each++) {
      if (each % 4 == 2) {
        TABLES.values().forEach(this::burn);
      }
      workOf("marketer-" + each);
      release(each);
      api.get(
          "/api/v1/audit/state?reason=case%2017&of=staff:marketer-"
              + each
              + "&at=2026-01-01T00:00:00Z",
          compliance());
      settle();
    }
  }

  private void start() {
    platform =
        host()
            .start(
                folder.resolve("data"),
                "saleslore.gate.schedule=-",
                "saleslore.audit.every=1h",
                "saleslore.watch.every=200ms",
                "logging.level.root=warn");
    api = new Api(platform.uri(), host().tokens(folder.resolve("data")));
  }

  /** A stop of the platform closes the embedded store for everybody. */
  private void connect() throws SQLException {
    var behind = new SingleConnectionDataSource(database().getConnection(), true);
    sql = JdbcClient.create(behind);
    atOnce = new TransactionTemplate(new DataSourceTransactionManager(behind));
  }

  /**
   * Somebody edits an event while the platform stands still, which had verified all up to there;
   * says at which position.
   */
  long editWhileItStandsStill() throws SQLException, IOException {
    settle();
    platform.close();
    connect();
    var table = TABLES.getOrDefault("private", "");
    long position = edit("payload", "{\"amount\":1}").with(this, "private", table);
    var place = folder.resolve("data").resolve("checkpoints").resolve("private/verified");
    Files.writeString(place, Long.toString(position));
    start();
    return position;
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private void workOf(String staff) {
    api.onboard(staff, "Marketer");
    var customer =
        Api.expect(
                201,
                api.post(
                    "/api/v1/staff/" + staff + "/customers",
                    Map.of("name", "John", "company", "ABC Corp"),
                    api.marketer(staff)))
            .text("customerId");
    Api.expect(
        200,
        api.importChat(
            staff,
            customer,
            "Marketer",
            "20/03/2026, 10:00 - Marketer: Hi\n20/03/2026, 10:05 - John: Hm\n"));
  }

  private void release(int number) {
    var entry = new LedgerEntry(1, number, 10, true, shares(number));
    platform.part(ReleaseLedger.class).add(List.of(entry));
    platform
        .part(Releases.class)
        .publish(
            List.of(
                new PatternReleased(
                    1,
                    number,
                    FactKind.OBJECTION_BY_INDUSTRY,
                    Level.CROWD,
                    List.of("budget", "roi-calculator", "manufacturing"),
                    Map.of(Count.TRIED, 40, Count.EASED, 34, Count.DECIDED, 38, Count.WON, 30),
                    YearMonth.of(2026, 3),
                    MarketersBand.FROM_20_TO_49,
                    entry.commitment())));
  }

  /** Two facts of each of twenty marketers. */
  private static List<List<String>> shares(int number) {
    return IntStream.range(0, 20)
        .mapToObj(
            each ->
                List.of(
                    "first_%04d_%05d".formatted(number, each),
                    "other_%04d_%05d".formatted(number, each)))
        .toList();
  }

  /** A transaction that is rolled back burns the position that it took. */
  private void burn(String table) {
    try (var connection = database().getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, table);
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void insert(Connection connection, String table) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into "
                + table
                + " (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
                + " payloadType, payload, metaData)"
                + " values (?, ?, 0, 'Customer', '2026-03-03T09:00:00.000Z', ?, ?, ?)")) {
      var customer = UUID.randomUUID().toString();
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, customer);
      insert.setString(3, CustomerClassified.class.getName());
      insert.setBytes(
          4,
          """
          {"customerId":"%s","zone":"staff-marketer-1","industry":"retail","businessSize":"small",\
          "at":"2026-03-03T09:00:00Z"}\
          """
              .formatted(customer)
              .getBytes(StandardCharsets.UTF_8));
      insert.setBytes(5, "{}".getBytes(StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
  }

  private void signAll() {
    platform.part(SignedTrees.class).sign();
  }

  /** Until every row that is committed is in its tree. */
  private void settle() {
    Api.await(
        () -> {
          signAll();
          return TABLES.entrySet().stream()
              .allMatch(each -> leaves(each.getKey()) == last(each.getValue()));
        });
  }

  private long leaves(String store) {
    return sql.sql("select leaves from audit_zone.tree where store = ?")
        .param(store)
        .query(Long.class)
        .single();
  }

  private long last(String table) {
    return sql.sql("select max(globalIndex) from " + table).query(Long.class).single();
  }

  private String compliance() {
    return api.role("COMPLIANCE");
  }

  private Path export(ExportRequest wish) {
    var out = folder.resolve("export-" + exports++);
    try (var export =
        new Export(platform.uri(), compliance(), new PrintWriter(new StringWriter()))) {
      export.write(out, wish);
      return out;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Finding> verify(Path export) {
    var kept = Optional.of(folder.resolve("data").resolve("checkpoints"));
    try {
      return new ExportVerification(export, kept, new PrintWriter(new StringWriter()))
          .run()
          .findings();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was found in the export; what the platform said itself stays until its next start. */
  private List<Finding> verifyAll() {
    return inExport(verify(export(ExportRequest.everything("audit 2026"))));
  }

  private static List<Finding> inExport(List<Finding> findings) {
    return findings.stream().filter(each -> each.kind() != Kind.REPORTED).toList();
  }

  @Test
  @Order(LAST - 1)
  void an_untouched_history_with_burnt_positions_is_as_it_was_signed() {
    settle();
    for (var table : TABLES.values()) {
      assertThat(burnt(table)).isNotEmpty();
    }
    assertThat(verifyAll()).isEmpty();
  }

  @Test
  void a_changed_line_of_the_gates_ledger_is_found_and_what_is_taken_back_is_not() {
    var where = " where edition = 1 and number = 3";
    var was =
        sql.sql("select line from anonymizer_zone.release_ledger" + where)
            .query(String.class)
            .single();
    changeLine(where, was.replaceFirst("first_", "third_"));
    assertThat(verifyAll())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(Kind.PROMISE_BROKEN);
              assertThat(found.sentence()).contains("not the one that it was committed to");
            });
    changeLine(where, was);
    assertThat(verifyAll()).isEmpty();
  }

  private void changeLine(String where, String line) {
    sql.sql("update anonymizer_zone.release_ledger set line = ?" + where).param(line).update();
  }

  @Test
  void a_part_is_proven_too() {
    var customer =
        sql.sql(
                "select aggregateIdentifier from private_zone.event where type = 'Customer' limit"
                    + " 1")
            .query(String.class)
            .single();
    var export = export(new ExportRequest("letter 12", "", "", customer));
    assertThat(inExport(verify(export))).isEmpty();
    assertThat(export.resolve("private.jsonl"))
        .content()
        .contains("CustomerRecorded", "MessageRecorded");
    assertThat(export.resolve("private.csv"))
        .content()
        .startsWith("position,stored,event,zone,aggregate,number,details\r\n")
        .contains("CustomerRecorded", "[sealed]")
        .doesNotContain("ciphertext");
    var lastYear = export(new ExportRequest("audit 2025", "2020-01-01T00:00:00Z", "", ""));
    assertThat(inExport(verify(lastYear))).isEmpty();
  }

  @Test
  @Order(1)
  void the_verifier_runs_without_the_platform() throws Exception {
    var classes = Verify.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    var program = List.of("-cp", Path.of(classes).toString(), Verify.class.getName());
    var good = exported();
    var changed = exported();
    var events = changed.resolve("private.jsonl");
    Files.writeString(events, Files.readString(events).replaceFirst("Marketer|retail|Europe", "x"));
    var ofGood = verifying(program, good);
    var ofChanged = verifying(program, changed);
    var ofNone = verifying(program, folder.resolve("none"));
    assertThat(ofGood.waitFor()).isZero();
    assertThat(ofChanged.waitFor()).isOne();
    assertThat(new String(ofChanged.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("private at position", "edited");
    assertThat(ofNone.waitFor()).isEqualTo(2);
  }

  Path exported() {
    return export(ExportRequest.everything("authority 7"));
  }

  /** Another process verifies an export against the checkpoints that the platform kept. */
  Process verifying(List<String> program, Path export) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
    command.addAll(program);
    command.addAll(
        List.of(
            export.toString(),
            "--checkpoints",
            folder.resolve("data").resolve("checkpoints").toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** What is done to a table, and what is then to be found where. */
  private interface Tampering {
    /** Does it, and says at which position it has to be found. */
    long with(AuditCases cases, String store, String table) throws SQLException;
  }

  record Case(String store, String name, Tampering tampering, List<Kind> kinds) {
    @Override
    public String toString() {
      return store + ": " + name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of("private", "global", "operations").flatMap(AuditCases::casesOf);
  }

  private static Stream<Case> casesOf(String store) {
    var edited = List.of(Kind.EDITED);
    // The record of the export itself stands behind what is gone.
    var gone =
        store.equals("operations")
            ? List.of(Kind.TRUNCATED, Kind.ROLLED_BACK, Kind.DELETED)
            : List.of(Kind.TRUNCATED, Kind.ROLLED_BACK);
    var all =
        Stream.of(
            new Case(store, "edit of a payload", edit("payload", "{\"amount\":1}"), edited),
            new Case(store, "edit of metadata", edit("metaData", "{\"traceId\":\"x\"}"), edited),
            new Case(store, "edit of a time", AuditCases::editTime, edited),
            new Case(store, "edit, and the tree computed anew", AuditCases::rewrite, edited),
            new Case(store, "deletion", AuditCases::delete, List.of(Kind.DELETED)),
            new Case(store, "insertion", AuditCases::insertAtBurnt, List.of(Kind.INSERTED)),
            new Case(store, "swap", AuditCases::swap, List.of(Kind.REORDERED)),
            new Case(store, "truncation", AuditCases::truncate, gone),
            new Case(store, "return to an earlier state", AuditCases::rollBack, gone));
    return store.equals("operations")
        ? all
        : Stream.concat(
            all,
            Stream.of(
                new Case(
                    store, "insertion between", AuditCases::insertBetween, List.of(Kind.INSERTED)),
                new Case(
                    store,
                    "deletion, and the rest moved up",
                    AuditCases::deleteAndMoveUp,
                    List.of(Kind.DELETED))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_change_behind_the_platforms_back_is_found_where_it_was_made(Case tried)
      throws SQLException {
    settle();
    var table = TABLES.getOrDefault(tried.store(), "");
    var before = Saved.of(sql, tried.store(), table);
    try {
      long expected = tried.tampering().with(this, tried.store(), table);
      var found = verifyAll();
      assertThat(found).isNotEmpty().allMatch(each -> each.store().equals(tried.store()));
      assertThat(found.getFirst().position()).isEqualTo(expected);
      assertThat(found.getFirst().kind()).isIn(tried.kinds());
    } finally {
      atOnce.executeWithoutResult(_ -> before.restore(sql));
    }
  }

  @Test
  void with_its_tree_emptied_a_store_can_be_exported_and_says_so() {
    settle();
    var table = TABLES.getOrDefault("private", "");
    var before = Saved.of(sql, "private", table);
    try {
      sql.sql("delete from audit_zone.tree_tile where store = 'private'").update();
      assertThat(verifyAll()).isEmpty();
      sql.sql("delete from audit_zone.tree").update();
      assertThat(verifyAll()).isEmpty();
    } finally {
      settle();
      atOnce.executeWithoutResult(_ -> before.restore(sql));
    }
  }

  @Test
  void health_says_when_a_store_no_longer_extends_what_was_signed() throws SQLException {
    settle();
    var table = TABLES.getOrDefault("private", "");
    var before = Saved.of(sql, "private", table);
    Api.await(() -> !saysBroken());
    try {
      rewrite("private", table);
      Api.await(this::saysBroken);
    } finally {
      atOnce.executeWithoutResult(_ -> before.restore(sql));
    }
    settle();
    Api.await(() -> !saysBroken());
  }

  /** What was found in tables stays until the next start, so not every test finds it up. */
  private boolean saysBroken() {
    return watched().path("details").toString().contains("changed behind what was signed");
  }

  /** What the platform's health says of the audit. */
  JsonNode watched() {
    return api.get("/actuator/health", compliance()).body().path("components").path("audit");
  }

  /** What a test gives back when it is done. */
  private record Saved(
      String store,
      String table,
      List<Map<String, Object>> rows,
      List<Map<String, Object>> tiles,
      long leaves) {
    static Saved of(JdbcClient sql, String store, String table) {
      return new Saved(
          store,
          table,
          sql.sql("select " + COLUMNS + " from " + table).query().listOfRows(),
          tilesOf(sql, store),
          sql.sql("select leaves from audit_zone.tree where store = ?")
              .param(store)
              .query(Long.class)
              .single());
    }

    private static List<Map<String, Object>> tilesOf(JdbcClient sql, String store) {
      return sql.sql("select store, height, tile, hashes from audit_zone.tree_tile where store = ?")
          .param(store)
          .query()
          .listOfRows();
    }

    /** What the platform itself has added since stays. */
    void restore(JdbcClient sql) {
      sql.sql("delete from " + table + " where globalIndex <= ? or globalIndex > 1000000")
          .param(leaves)
          .update();
      if (!store.equals("operations")) {
        sql.sql("delete from " + table).update();
      }
      rows.forEach(
          row ->
              sql.sql(
                      "insert into "
                          + table
                          + " ("
                          + COLUMNS
                          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                  .params(new ArrayList<>(row.values()))
                  .update());
      restoreTree(sql);
    }

    void restoreTree(JdbcClient sql) {
      sql.sql("delete from audit_zone.tree_tile where store = ?").param(store).update();
      tiles.forEach(
          tile ->
              sql.sql(
                      "insert into audit_zone.tree_tile (store, height, tile, hashes)"
                          + " values (?, ?, ?, ?)")
                  .params(new ArrayList<>(tile.values()))
                  .update());
      sql.sql("update audit_zone.tree set leaves = ? where store = ?")
          .params(leaves, store)
          .update();
    }
  }

  private static Tampering edit(String column, String json) {
    return (cases, _, table) -> {
      long position = cases.middle(table);
      cases
          .sql
          .sql("update " + table + " set " + column + " = ? where globalIndex = ?")
          .params(json.getBytes(StandardCharsets.UTF_8), position)
          .update();
      return position;
    };
  }

  private long editTime(String store, String table) {
    long position = middle(table);
    sql.sql("update " + table + " set timeStamp = '2020-01-01T00:00:00.000Z' where globalIndex = ?")
        .param(position)
        .update();
    return position;
  }

  /** The platform itself is made to compute the tree over the changed row. */
  private long rewrite(String store, String table) throws SQLException {
    long position = edit("payload", "{\"amount\":1}").with(this, store, table);
    sql.sql("delete from audit_zone.tree_tile where store = ?").param(store).update();
    sql.sql("update audit_zone.tree set leaves = 0 where store = ?").param(store).update();
    Api.await(
        () -> {
          signAll();
          return leaves(store) == last(table);
        });
    return position;
  }

  private long delete(String store, String table) {
    long position = middle(table);
    sql.sql("delete from " + table + " where globalIndex = ?").param(position).update();
    return position;
  }

  private long insertAtBurnt(String store, String table) {
    long position = burnt(table).getFirst();
    copyTo(table, position);
    return position;
  }

  /** The last event makes room: a longer store would only be taken for one that has grown. */
  private long insertBetween(String store, String table) {
    long position = middle(table);
    long last = last(table);
    sql.sql("delete from " + table + " where globalIndex = ?").param(last).update();
    atOnce.executeWithoutResult(
        _ ->
            LongStream.iterate(last - 1, each -> each >= position, each -> each - 1)
                .forEach(each -> move(table, each, each + 1)));
    copyTo(table, position);
    return position;
  }

  private long deleteAndMoveUp(String store, String table) {
    long position = middle(table);
    long last = last(table);
    delete(store, table);
    atOnce.executeWithoutResult(
        _ -> LongStream.range(position, last).forEach(each -> move(table, each + 1, each)));
    return position;
  }

  private long swap(String store, String table) {
    long one = middle(table);
    long other = one + 3;
    assertThat(burnt(table)).doesNotContain(one, other);
    move(table, one, -1);
    move(table, other, one);
    move(table, -1, other);
    return one;
  }

  private long truncate(String store, String table) {
    var there = positions(table);
    long position = there.get(there.size() - 3);
    sql.sql("delete from " + table + " where globalIndex >= ?").param(position).update();
    return position;
  }

  /** As a backup of the database brings it back: rows, tree and checkpoints of then. */
  private long rollBack(String store, String table) {
    long size =
        sql.sql("select max(leaves) from audit_zone.tree_checkpoint where store = ? and leaves < ?")
            .params(store, last(table) - 2)
            .query(Long.class)
            .single();
    long firstGone =
        positions(table).stream().filter(each -> each > size).findFirst().orElseThrow();
    sql.sql("delete from " + table + " where globalIndex > ?").param(size).update();
    sql.sql("delete from audit_zone.tree_checkpoint where store = ? and leaves > ?")
        .params(store, size)
        .update();
    sql.sql("delete from audit_zone.tree_tile where store = ?").param(store).update();
    sql.sql("update audit_zone.tree set leaves = 0 where store = ?").param(store).update();
    Api.await(
        () -> {
          signAll();
          return leaves(store) >= size;
        });
    return firstGone;
  }

  private void move(String table, long from, long to) {
    sql.sql("update " + table + " set globalIndex = ? where globalIndex = ?")
        .params(to, from)
        .update();
  }

  private void copyTo(String table, long position) {
    sql.sql(
            "insert into "
                + table
                + " (globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type,"
                + " timeStamp, payloadType, payload, metaData) select ?, ?, ?, 0, type, timeStamp,"
                + " payloadType, payload, metaData from "
                + table
                + " where globalIndex = ?")
        .params(position, UUID.randomUUID().toString(), UUID.randomUUID().toString(), last(table))
        .update();
  }

  private List<Long> positions(String table) {
    return sql.sql("select globalIndex from " + table + " order by globalIndex")
        .query(Long.class)
        .list();
  }

  private List<Long> burnt(String table) {
    var there = positions(table);
    return LongStream.range(1, there.getLast())
        .boxed()
        .filter(each -> !there.contains(each))
        .toList();
  }

  /** A position in the middle with rows for some places behind it. */
  private long middle(String table) {
    var there = positions(table);
    return IntStream.range(there.size() / 2, there.size() - 4)
        .mapToLong(there::get)
        .filter(each -> there.containsAll(List.of(each + 1, each + 2, each + 3)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(LAST)
  void the_tree_waits_for_a_late_commit_and_not_for_a_rollback() throws Exception {
    var table = TABLES.getOrDefault("private", "");
    try (var late = database().getConnection();
        var early = database().getConnection()) {
      insert(early, table);
      settle();
      long before = leaves("private");
      late.setAutoCommit(false);
      insert(late, table);
      insert(early, table);
      for (int each = 0; each < 10; each++) {
        Thread.sleep(100);
        signAll();
        assertThat(leaves("private")).isEqualTo(before);
      }
      late.commit();
      Api.await(
          () -> {
            signAll();
            return leaves("private") == before + 2;
          });

      insert(late, table);
      insert(early, table);
      late.rollback();
      Api.await(
          () -> {
            signAll();
            return leaves("private") == before + 4;
          });
    }
    assertThat(verifyAll()).isEmpty();
  }

  @Test
  @Order(LAST)
  void many_writers_that_commit_late_and_roll_back_leave_no_event_out() throws Exception {
    var table = TABLES.getOrDefault("private", "");
    try (var writers = Executors.newFixedThreadPool(8)) {
      var done =
          IntStream.range(0, 8)
              .<Callable<Void>>mapToObj(seed -> () -> write(table, new Random(seed)))
              .map(writers::submit)
              .toList();
      while (!done.stream().allMatch(Future::isDone)) {
        signAll();
      }
      for (var each : done) {
        each.get();
      }
    }
    settle();
    assertThat(burnt(table)).hasSizeGreaterThan(20);
    assertThat(verifyAll()).isEmpty();
  }

  private Void write(String table, Random random) throws Exception {
    try (var connection = database().getConnection()) {
      connection.setAutoCommit(false);
      for (int round = 0; round < 30; round++) {
        for (int row = 0; row <= random.nextInt(3); row++) {
          insert(connection, table);
          Thread.sleep(random.nextInt(8));
        }
        if (random.nextInt(4) == 0) {
          connection.rollback();
        } else {
          connection.commit();
        }
      }
    }
    return null;
  }
}
