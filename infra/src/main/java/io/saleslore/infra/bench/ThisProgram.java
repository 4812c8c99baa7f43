package io.saleslore.infra.bench;

import io.saleslore.infra.Saleslore;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this program is started once more, in a process of its own. */
final class ThisProgram {
  private ThisProgram() {}

  static List<String> command(List<String> jvm, List<String> arguments) {
    var classes = System.getProperty("java.class.path");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        isApplication(classes)
            ? List.of("-jar", classes)
            : List.of("-cp", classes, Saleslore.class.getName()));
    command.addAll(arguments);
    return command;
  }

  /** The application's own jar starts itself. */
  private static boolean isApplication(String classes) {
    return classes.endsWith("-app.jar") && !classes.contains(File.pathSeparator);
  }
}
