package io.saleslore.tools.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {
  @Test
  void a_class_of_a_jar_whose_libraries_lie_beside_it_starts_without_a_launcher() {
    assertThat(JavaCommand.of("tools.jar", List.of("-Xmx9m"), LoadProcess.class, List.of("one")))
        .containsSubsequence("-Xmx9m", "-cp", "tools.jar", LoadProcess.class.getName(), "one");
  }
}
