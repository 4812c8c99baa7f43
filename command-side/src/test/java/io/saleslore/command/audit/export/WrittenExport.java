package io.saleslore.command.audit.export;

import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventRows;
import io.saleslore.command.fixture.Caller;
import io.saleslore.command.proof.ExportFolder;
import io.saleslore.command.proof.event.ByteBuilder;
import io.saleslore.command.proof.event.EventLine;
import io.saleslore.command.proof.event.EventTable;
import io.saleslore.command.proof.manifest.ExportManifest;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Writes all that is stored into a folder, as the command does over HTTP. */
public record WrittenExport(ApplicationContext platform, ExportFolder bundle) {
  public static Path of(ApplicationContext platform, Path folder) throws IOException {
    var export = new WrittenExport(platform, new ExportFolder(Files.createDirectory(folder)));
    var asked = new NewExport("audit 2026", null, null, null);
    var signed =
        platform.getBean(ExportEndpoint.class).export(asked, Caller.token(Map.of("sub", "carol")));
    Files.writeString(export.bundle.manifest(), signed.manifest());
    var erased = ExportManifest.parse(SignedNote.parse(signed.manifest()).text()).erased();
    for (var store : AuditedStore.values()) {
      export.write(erased, store, Objects.requireNonNull(signed.stores().get(store.code())));
    }
    export.checksums();
    return folder;
  }

  private void write(Set<String> erased, AuditedStore store, StoreHead head) throws IOException {
    var name = store.code();
    Files.writeString(bundle.key(name), head.key() + "\n");
    if (head.checkpoint() != null) {
      Files.writeString(bundle.checkpoint(name), head.checkpoint());
      long size = Checkpoint.parse(SignedNote.parse(head.checkpoint()).text()).size();
      Files.write(bundle.leaves(name), leaves(store, size));
      events(erased, store, size);
    }
  }

  private byte[] leaves(AuditedStore store, long size) {
    var pieces = new LeafPieces(platform.getBean(SignedTrees.class).of(store).leaves(), size);
    var all = new ByteBuilder(1 << 12);
    for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
      all.add(piece);
    }
    return all.copy();
  }

  private void events(Set<String> erased, AuditedStore store, long size) throws IOException {
    var lines = new ByteBuilder(1 << 12);
    var table = new StringBuilder(EventTable.heading());
    var rows = new EventTable(erased);
    for (var event : platform.getBean(EventRows.class).after(store, Long.MIN_VALUE, 1000)) {
      if (event.position() <= size) {
        EventLine.write(event, lines);
        lines.add('\n');
        table.append(rows.line(event));
      }
    }
    Files.write(bundle.events(store.code()), lines.copy());
    Files.writeString(bundle.table(store.code()), table);
  }

  private void checksums() throws IOException {
    var lines = new StringBuilder();
    try (var files = Files.list(bundle.folder())) {
      for (var file : files.sorted().toList()) {
        lines.append(ExportFolder.sha256(file) + "  " + file.getFileName() + "\n");
      }
    }
    Files.writeString(bundle.folder().resolve(ExportFolder.CHECKSUMS), lines);
  }
}
