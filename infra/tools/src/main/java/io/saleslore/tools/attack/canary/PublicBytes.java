package io.saleslore.tools.attack.canary;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.RunningPlatform;
import io.saleslore.query.background.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything outside the private zones of a running platform, place by place. */
record PublicBytes(RunningPlatform platform, BiConsumer<String, String> reader) {
  /** What reviewers write stays among them until two of them publish it. */
  private static final Set<String> OF_REVIEWERS = Set.of("template_review");

  private static final int PIECE = 1 << 22;
  private static final int OVERLAP = 600;

  void tables() {
    platform
        .part(JdbcTemplate.class)
        .queryForList(
            """
            select table_schema, table_name from information_schema.tables
            where lower(table_schema) not in ('private_zone', 'information_schema', 'public')
            """)
        .forEach(each -> table(text(each, "table_schema"), text(each, "table_name")));
  }

  private void table(String schema, String name) {
    if (!OF_REVIEWERS.contains(name.toLowerCase(Locale.ROOT))) {
      var place = schema + "." + name;
      platform
          .part(JdbcTemplate.class)
          .query(
              "select * from \"%s\".\"%s\"".formatted(schema, name),
              (RowCallbackHandler) row -> row(place, row));
    }
  }

  private static String text(Map<String, Object> row, String column) {
    return Objects.requireNonNull(row.get(column)).toString();
  }

  private void row(String table, ResultSet row) throws SQLException {
    for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
      var value = row.getObject(at);
      if (value != null) {
        var text =
            value instanceof byte[] raw
                ? new String(raw, StandardCharsets.UTF_8)
                : value.toString();
        reader.accept("table " + table, text);
      }
    }
  }

  void documents() {
    var database = platform.part(MongoDatabase.class);
    for (var name : Await.list(Flux.from(database.listCollectionNames()))) {
      reader.accept("documents", name);
      Await.list(Flux.from(database.getCollection(name).find().batchSize(1_000)))
          .forEach(each -> reader.accept("documents " + name, each.toJson()));
    }
  }

  /** Puts something where it never may be, to see whether it is found. */
  void plant(List<String> forms) {
    var control = platform.part(MongoDatabase.class).getCollection("attack-control");
    for (var form : forms) {
      Await.done(Mono.from(control.insertOne(new Document("note", form))));
    }
  }

  void uproot() {
    Await.done(
        Mono.from(platform.part(MongoDatabase.class).getCollection("attack-control").drop()));
  }

  void metrics() {
    platform
        .part(MeterRegistry.class)
        .getMeters()
        .forEach(each -> reader.accept("metrics", each.getId().toString()));
  }

  /**
   * All files of the data folder, the database of the private zones among them. What is renamed
   * while it is read is read under its new name.
   */
  void files(Path data) throws IOException {
    platform.part(JdbcTemplate.class).execute("checkpoint sync");
    var read = new HashSet<Path>();
    for (int pass = 0; pass < 2; pass++) {
      for (var file : in(data)) {
        if (read.add(file)) {
          piecesIfThere(file);
        }
      }
    }
  }

  private static List<Path> in(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void piecesIfThere(Path file) throws IOException {
    try {
      pieces(file);
    } catch (NoSuchFileException _) {
      // It has its final name now.
    }
  }

  private void pieces(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var before = "";
      for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        var text = before + new String(piece, StandardCharsets.UTF_8);
        reader.accept("file " + file.getFileName(), text);
        before = text.substring(Math.max(0, text.length() - OVERLAP));
      }
    }
  }
}
