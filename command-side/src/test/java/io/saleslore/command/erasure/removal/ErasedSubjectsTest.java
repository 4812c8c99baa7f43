package io.saleslore.command.erasure.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.SampleAuditSettings;
import io.saleslore.command.fixture.TestClock;
import io.saleslore.kernel.seal.KeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedSubjectsTest {
  private static final KeyId JOHN = KeyId.of("staff-alice/01950000-0000-7000-8000-000000000001");
  private static final KeyId JANE = KeyId.of("staff-bob/01950000-0000-7000-8000-000000000002");

  @TempDir Path folder;

  private ErasedSubjects open() {
    return new ErasedSubjects(SampleAuditSettings.in(folder), new TestClock());
  }

  @Test
  void it_remembers_everybody_who_was_added() {
    assertThat(open().all()).isEmpty();
    open().add(Set.of(JOHN));
    open().add(Set.of(JOHN, JANE));
    assertThat(open().all()).containsExactlyInAnyOrder(JOHN, JANE);
  }

  @Test
  void a_list_that_was_changed_is_not_believed() throws IOException {
    open().add(Set.of(JOHN, JANE));
    var file = open().file();
    Files.writeString(file, Files.readString(file).replace(JANE + "\n", ""));
    assertThatThrownBy(() -> open().all())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is not the list of erasures that was signed");
    Files.writeString(file, "nonsense");
    assertThatThrownBy(() -> open().all()).isInstanceOf(IllegalStateException.class);
  }
}
