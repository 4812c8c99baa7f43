package io.saleslore.app.backup;

import java.io.IOException;
import java.sql.SQLException;

/** Writes the database, as it stands at one moment, into a backup. */
@FunctionalInterface
public interface DatabaseCopy {
  /** Others may read and write meanwhile. */
  void writeTo(BackupFolder backup) throws IOException, SQLException;
}
