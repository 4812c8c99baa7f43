package io.saleslore.tools.bench.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.ClassUtils;

/** How a class of this program is started in a process of its own. */
public final class JavaCommand {
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private JavaCommand() {}

  /** The command line, with the options of the JVM and the arguments of the class. */
  public static List<String> of(List<String> jvm, Class<?> main, List<String> arguments) {
    return of(System.getProperty("java.class.path"), jvm, main, arguments);
  }

  static List<String> of(String classes, List<String> jvm, Class<?> main, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", classes));
    command.addAll(start(main));
    command.addAll(arguments);
    return command;
  }

  /** Of a jar whose libraries are within, only the launcher in it finds them. */
  private static List<String> start(Class<?> main) {
    return ClassUtils.isPresent(LAUNCHER, ClassLoader.getSystemClassLoader())
        ? List.of("-Dloader.main=" + main.getName(), LAUNCHER)
        : List.of(main.getName());
  }
}
