package io.saleslore.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of a few megabytes in memory, where this user may mount one. */
record SmallDisk(Path folder) implements AutoCloseable {
  static SmallDisk of(Path folder, int megabytes) throws IOException, InterruptedException {
    boolean isMounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    if (!isMounted) {
      System.out.println("skipped: a disk that is full, since nothing can be mounted here");
    }
    Assumptions.assumeTrue(isMounted);
    return new SmallDisk(folder);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", folder.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
