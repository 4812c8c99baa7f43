package io.saleslore.app.start;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that nobody but their owner looks into, where files have owners. */
final class OwnerOnly {
  private OwnerOnly() {}

  /** A folder that is somebody else's, such as a mounted volume, stays as it is. */
  static void close(Path folder) throws IOException {
    var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      view.setPermissions(PosixFilePermissions.fromString("rwx------"));
    } catch (FileSystemException _) {
      return;
    }
  }
}
