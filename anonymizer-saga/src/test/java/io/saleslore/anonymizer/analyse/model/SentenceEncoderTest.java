package io.saleslore.anonymizer.analyse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
  private final SentenceEncoder encoder = SentenceEncoder.load().orElseThrow();

  @Test
  void texts_that_mean_the_same_are_nearer_than_texts_that_share_words() {
    var dear = encoder.vector("that costs more than we can pay");
    assertThat(cosine(dear, encoder.vector("this is beyond our means")))
        .isGreaterThan(cosine(dear, encoder.vector("we can meet at the coast")));
  }

  @Test
  void a_vector_has_length_2_whatever_the_text() {
    for (var text : new String[] {"", "a", "word ".repeat(400), "\ud83d\ude00"}) {
      var vector = encoder.vector(text);
      assertThat(vector).hasSize(SentenceEncoder.SIZE);
      assertThat(product(vector, vector)).as(text).isCloseTo(4, within(1e-3));
    }
  }

  @Test
  void many_threads_get_the_same() {
    var expected = encoder.vector("who else uses it");
    assertThat(IntStream.range(0, 100).parallel().mapToObj(_ -> encoder.vector("who else uses it")))
        .allSatisfy(vector -> assertThat(cosine(vector, expected)).isCloseTo(1, within(1e-4)));
  }

  @Test
  void many_texts_at_once_get_nearly_the_same_vectors() {
    var texts = IntStream.rangeClosed(1, 20).mapToObj("pay in %d months"::formatted).toList();
    var vectors = encoder.vectors(texts);
    assertThat(vectors).containsOnlyKeys(texts);
    vectors.forEach(
        (text, vector) ->
            assertThat(cosine(vector, encoder.vector(text))).as(text).isGreaterThan(0.95));
  }

  private static double cosine(float[] one, float[] other) {
    return product(one, other) / 4;
  }

  private static double product(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }
}
