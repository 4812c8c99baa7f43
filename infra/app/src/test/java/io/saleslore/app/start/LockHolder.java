package io.saleslore.app.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that holds a file's lock until its standard input ends. */
final class LockHolder {
  private LockHolder() {}

  public static void main(String... file) throws IOException {
    try (var channel =
            FileChannel.open(
                Path.of(file[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      System.out.println("held");
      var _ = System.in.read();
    }
  }

  static Process start(Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var holder =
        new ProcessBuilder(java, "-cp", classes, LockHolder.class.getName(), file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    holder.inputReader().readLine();
    return holder;
  }
}
