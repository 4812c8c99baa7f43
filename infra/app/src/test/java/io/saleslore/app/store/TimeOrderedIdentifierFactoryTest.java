package io.saleslore.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifierFactoryTest {
  private static final int EACH = 50_000;

  @Test
  void the_framework_names_its_messages_so() {
    assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifierFactory.class);
    assertThat(UUID.fromString(GenericEventMessage.asEventMessage("said").getIdentifier()))
        .matches(id -> id.version() == 7 && id.variant() == 2);
  }

  @Test
  void a_name_begins_with_the_time() {
    var id = UUID.fromString(new TimeOrderedIdentifierFactory().generateIdentifier());

    assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
        .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
  }

  @Test
  void no_name_is_given_twice_by_several_threads_and_processes() throws Exception {
    var names = new HashSet<String>();
    var processes = Stream.generate(TimeOrderedIdentifierFactory::new).limit(2).toList();
    var work = new ArrayList<Callable<Object>>();
    for (int thread = 0; thread < 4; thread++) {
      var process = processes.get(thread % 2);
      work.add(
          () -> {
            for (int i = 0; i < EACH; i++) {
              var name = process.generateIdentifier();
              synchronized (names) {
                names.add(name);
              }
            }
            return names;
          });
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var each : threads.invokeAll(work)) {
        each.get();
      }
    }
    assertThat(names).hasSize(4 * EACH);
  }
}
