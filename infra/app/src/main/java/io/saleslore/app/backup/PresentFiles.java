package io.saleslore.app.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A stream of them would end at the first file that goes while it is looked at. */
final class PresentFiles extends SimpleFileVisitor<Path> {
  private final List<Path> found;

  PresentFiles(List<Path> found) {
    this.found = found;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    found.add(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    return failure instanceof NoSuchFileException
        ? FileVisitResult.CONTINUE
        : super.visitFileFailed(file, failure);
  }
}
