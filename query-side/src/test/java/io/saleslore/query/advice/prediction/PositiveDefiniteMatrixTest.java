package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PositiveDefiniteMatrixTest {
  @Test
  void a_diagonal_matrix_scales() {
    var matrix = PositiveDefiniteMatrix.diagonal(3, 4);
    assertThat(matrix.times(new double[] {1, -2, 0.5})).containsExactly(4, -8, 2);
    assertThat(matrix.solve(new double[] {4, -8, 2})).containsExactly(1, -2, 0.5);
  }

  /** 4 on the diagonal and the outer product of (1, 2): 5, 2, 2, 8. */
  @Test
  void an_outer_product_is_added_with_its_weight() {
    var matrix = PositiveDefiniteMatrix.diagonal(2, 4);
    matrix.addOuterProduct(1, new double[] {1, 2});
    assertThat(matrix.times(new double[] {1, 0})).containsExactly(5, 2);
    assertThat(matrix.times(new double[] {0, 1})).containsExactly(2, 8);
    assertThat(matrix.solve(new double[] {7, 10}))
        .containsExactly(new double[] {1, 1}, within(1e-12));
  }

  @Test
  void what_it_solves_leads_back_to_the_right_side() {
    var random = new Random(71);
    for (int i = 0; i < 100; i++) {
      var matrix = PositiveDefiniteMatrix.diagonal(4, 0.5);
      for (int j = 0; j < 6; j++) {
        matrix.addOuterProduct(random.nextDouble(), vector(random));
      }
      var right = vector(random);
      assertThat(matrix.times(matrix.solve(right))).containsExactly(right, within(1e-9));
      double variance = PositiveDefiniteMatrix.dot(right, matrix.solve(right));
      assertThat(variance).isPositive();
    }
  }

  @Test
  void a_copy_and_the_right_side_are_left_alone() {
    var matrix = PositiveDefiniteMatrix.diagonal(2, 1);
    var copy = matrix.copy();
    var right = new double[] {3, 4};
    matrix.addOuterProduct(1, new double[] {1, 1});
    matrix.solve(right);
    assertThat(right).containsExactly(3, 4);
    assertThat(copy.times(right)).containsExactly(3, 4);
  }

  private static double[] vector(Random random) {
    return random.doubles(4, -2, 2).toArray();
  }
}
