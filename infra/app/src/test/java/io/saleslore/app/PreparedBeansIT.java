package io.saleslore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prepares them as {@code infra/lore} does, and starts a platform with and without them. */
class PreparedBeansIT {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** What Spring has only where it chooses at the start. */
  private static final List<String> CHOOSERS =
      List.of(
          "org.springframework.boot.autoconfigure.AutoConfigurationPackages",
          "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory",
          "org.springframework.context.annotation.",
          "org.springframework.context.event.internal");

  @TempDir Path folder;

  @Test
  void a_platform_with_prepared_beans_has_those_that_it_would_have_chosen() throws Exception {
    var prepared = prepare();
    var with = beans("true", CLASS_PATH + File.pathSeparator + prepared);
    var without = beans("false", CLASS_PATH);
    assertThat(with).isEqualTo(without).hasSizeGreaterThan(300);
  }

  private Path prepare() throws Exception {
    var classes = folder.resolve("classes");
    var sources = folder.resolve("sources");
    java(
        CLASS_PATH,
        "org.springframework.boot.SpringApplicationAotProcessor",
        PreparedBeans.class.getName(),
        sources.toString(),
        folder.resolve("resources").toString(),
        classes.toString(),
        "io.saleslore",
        "app");
    var options =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", CLASS_PATH));
    try (var files = Files.walk(sources)) {
      files.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(options::add);
    }
    Files.createDirectories(classes);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, options.toArray(String[]::new)))
        .isZero();
    return classes;
  }

  private List<String> beans(String isPrepared, String classPath) throws Exception {
    var names = folder.resolve("names-" + isPrepared);
    var said =
        java(
            classPath,
            BeanNames.class.getName(),
            folder.resolve("data-" + isPrepared).toString(),
            names.toString());
    assertThat(said).contains("prepared: " + isPrepared);
    return Files.readAllLines(names).stream()
        .filter(name -> CHOOSERS.stream().noneMatch(name::startsWith))
        .toList();
  }

  private static String java(String classPath, String... call)
      throws IOException, InterruptedException {
    var command =
        Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath),
            Arrays.stream(call));
    var process = new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
    var said = String.join("\n", process.inputReader().lines().toList());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
