package io.saleslore.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
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

  /** Copies the files with their permissions; nothing where there is no such folder. */
  static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      makePrivate(to);
      for (var file : files(from)) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  static boolean isSame(Path one, Path other) throws IOException {
    var files = files(one);
    if (files.size() != files(other).size()) {
      return false;
    }
    for (var file : files) {
      var twin = other.resolve(one.relativize(file).toString());
      if (!Files.exists(twin)
          || !Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(twin))) {
        return false;
      }
    }
    return true;
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
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
