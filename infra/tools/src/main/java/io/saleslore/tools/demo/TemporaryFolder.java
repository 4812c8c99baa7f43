package io.saleslore.tools.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder that is gone afterwards, also when somebody stops the program. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;
  private final Thread atExit = new Thread(this::delete);

  /** Makes one in the system's place for such. */
  public TemporaryFolder() throws IOException {
    this.path = Files.createTempDirectory("saleslore-demo");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook deletes once more.
    }
  }

  private void delete() {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
