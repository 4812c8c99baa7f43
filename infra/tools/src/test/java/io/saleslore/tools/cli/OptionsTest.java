package io.saleslore.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The compiler leaves the fields that picocli sets alone; this looks at them in its place. */
class OptionsTest {
  @Test
  void what_may_be_left_out_has_a_default_or_may_be_null() {
    assertThat(below(Lore.commands()).flatMap(each -> each.getCommandSpec().args().stream()))
        .filteredOn(OptionsTest::mayBeLeftOut)
        .extracting(ArgSpec::userObject)
        .filteredOn(Field.class::isInstance)
        .map(Field.class::cast)
        .allMatch(OptionsTest::mayBeNull);
  }

  private static Stream<CommandLine> below(CommandLine command) {
    var commands = command.getSubcommands().values().stream().flatMap(OptionsTest::below);
    return Stream.concat(Stream.of(command), commands);
  }

  private static boolean mayBeLeftOut(ArgSpec each) {
    return !each.required() && each.defaultValue() == null && each.initialValue() == null;
  }

  private static boolean mayBeNull(Field field) {
    return field.getType().isPrimitive()
        || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
