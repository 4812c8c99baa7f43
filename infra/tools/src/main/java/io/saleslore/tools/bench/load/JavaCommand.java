package io.saleslore.tools.bench.load;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a class of this program is started in a process of its own. */
public final class JavaCommand {
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private JavaCommand() {}

  /** The command line, with the options of the JVM and the arguments of the class. */
  public static List<String> of(List<String> jvm, Class<?> main, List<String> arguments) {
    var classes = System.getProperty("java.class.path");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", classes));
    command.addAll(start(main, isOneJar(classes)));
    command.addAll(arguments);
    return command;
  }

  private static List<String> start(Class<?> main, boolean isOneJar) {
    return isOneJar
        ? List.of("-Dloader.main=" + main.getName(), LAUNCHER)
        : List.of(main.getName());
  }

  /** Its libraries are within, where only its launcher finds them. */
  private static boolean isOneJar(String classes) {
    return classes.endsWith(".jar") && !classes.contains(File.pathSeparator);
  }
}
