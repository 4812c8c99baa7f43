package io.saleslore.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Copies folders of small files, with the folders in them. */
final class FolderCopy {
  private FolderCopy() {}

  /** A folder that only its owner opens. */
  static Path makePrivate(Path folder) throws IOException {
    var parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    return Files.createDirectory(folder, ownerOnly);
  }

  /**
   * Copies the files with their permissions; nothing where there is no such folder. Files that are
   * gone before their turn comes, since they stood there for a moment only, are left out.
   */
  static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      makePrivate(to);
      for (var file : files(from)) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        copyIfThere(file, copy);
      }
    }
  }

  private static void copyIfThere(Path file, Path copy) throws IOException {
    try {
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException _) {
      // It was written under another name, or is done with.
    }
  }

  /** Whether both hold the same files; not while files come and go. */
  static boolean isSame(Path one, Path other) throws IOException {
    var files = files(one);
    if (files.size() != files(other).size()) {
      return false;
    }
    for (var file : files) {
      var twin = other.resolve(one.relativize(file).toString());
      if (!isSameFile(file, twin)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameFile(Path one, Path other) throws IOException {
    try {
      return Files.mismatch(one, other) < 0;
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    var found = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new PresentFiles(found));
    }
    return found.stream().filter(Files::isRegularFile).sorted().toList();
  }
}
