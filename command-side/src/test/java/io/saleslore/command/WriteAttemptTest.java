package io.saleslore.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

class WriteAttemptTest {
  private final List<CommandMessage<?>> carriedOut = new ArrayList<>();
  private final CommandGateway commands = commands();

  private CommandGateway commands() {
    var bus = SimpleCommandBus.builder().build();
    var _ =
        bus.subscribe(
            String.class.getName(),
            command -> {
              carriedOut.add(command);
              return null;
            });
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  @Test
  void two_writes_without_a_key_create_two_things() {
    var one = WriteAttempt.unkeyed();
    var other = WriteAttempt.unkeyed();
    assertThat(one.id()).isNotEqualTo(other.id());
    assertThat(one.isRepeated()).isFalse();
    assertThat(one.requestHash()).isNull();
  }

  @Test
  void a_command_without_a_key_travels_alone() {
    WriteAttempt.unkeyed().send(commands, "do it");
    assertThat(carriedOut).hasSize(1);
    assertThat(carriedOut.getFirst().getMetaData()).doesNotContainKey(WriteAttempt.ATTRIBUTE);
  }

  @Test
  void a_command_under_a_key_tells_which_attempt_it_belongs_to() {
    var attempt = new WriteAttempt(UUID.randomUUID(), true, () -> "hash");
    attempt.send(commands, "do it");
    assertThat(carriedOut.getFirst().getPayload()).isEqualTo("do it");
    assertThat(carriedOut.getFirst().getMetaData().get(WriteAttempt.ATTRIBUTE)).isSameAs(attempt);
    assertThat(attempt.isRepeated()).isTrue();
  }

  @Test
  void the_hash_of_the_request_is_read_when_it_is_asked_for() {
    var read = new StringBuilder();
    var attempt = new WriteAttempt(UUID.randomUUID(), false, read::toString);
    read.append("whole request");
    assertThat(attempt.requestHash()).isEqualTo("whole request");
  }

  @Test
  void a_second_command_would_be_taken_for_the_first_and_is_refused() {
    var attempt = WriteAttempt.unkeyed();
    attempt.send(commands, "do it");
    assertThatThrownBy(() -> attempt.send(commands, "do more"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one command");
    assertThat(carriedOut).hasSize(1);
  }

  @Test
  void it_shows_its_id_and_nothing_of_the_request() {
    var id = UUID.randomUUID();
    assertThat(new WriteAttempt(id, false, () -> "secret")).hasToString("[attempt " + id + "]");
  }
}
