package io.saleslore.app.backup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;

/** Copies the embedded store by its own means, which work beside readers and writers. */
public record EmbeddedCopy(Connection database) implements DatabaseCopy {
  @Override
  public void writeTo(BackupFolder backup) throws IOException, SQLException {
    var zip = backup.path().resolve("store.zip");
    try (var statement = database.prepareStatement("backup to ?")) {
      statement.setString(1, zip.toString());
      statement.execute();
    }
    try (var packed = new ZipInputStream(Files.newInputStream(zip))) {
      if (packed.getNextEntry() == null) {
        throw new FileNotFoundException("the embedded store gave no copy");
      }
      Files.copy(packed, backup.embedded());
    }
    Files.delete(zip);
  }
}
