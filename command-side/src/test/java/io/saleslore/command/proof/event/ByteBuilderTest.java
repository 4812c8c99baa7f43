package io.saleslore.command.proof.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteBuilderTest {
  @Test
  void bytes_are_added_one_behind_the_other() {
    var bytes =
        new ByteBuilder(1).add('a').add(new byte[] {'b', 'c'}).add(new byte[] {'x', 'd'}, 1, 2);
    assertThat(bytes.size()).isEqualTo(4);
    assertThat(bytes.copy()).containsExactly('a', 'b', 'c', 'd');
  }

  @Test
  void a_copy_stays_when_more_is_added() {
    var bytes = new ByteBuilder(8).add('a');
    var copy = bytes.copy();
    bytes.add('b');
    assertThat(copy).containsExactly('a');
  }

  @Test
  void it_is_empty_again_when_it_is_cleared() {
    var bytes = new ByteBuilder(0).add(new byte[100]);
    bytes.clear();
    assertThat(bytes.size()).isZero();
    assertThat(bytes.add('z').copy()).containsExactly('z');
  }

  @Test
  void it_grows_with_whatever_is_added() {
    var random = new Random(2);
    var bytes = new ByteBuilder(3);
    var expected = new ByteArrayOutputStream();
    for (int round = 0; round < 500; round++) {
      var some = new byte[random.nextInt(64)];
      random.nextBytes(some);
      int from = some.length == 0 ? 0 : random.nextInt(some.length);
      bytes.add(some, from, some.length);
      expected.write(some, from, some.length - from);
    }
    assertThat(bytes.copy()).isEqualTo(expected.toByteArray());
  }
}
