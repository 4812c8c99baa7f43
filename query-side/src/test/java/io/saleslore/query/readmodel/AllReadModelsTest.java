package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.EveryKind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

class AllReadModelsTest {
  static Stream<ReadModel> all() {
    return new ClassPathScanningCandidateComponentProvider(true)
        .findCandidateComponents("io.saleslore.query").stream()
            .map(each -> Objects.requireNonNull(each.getBeanClassName()))
            .map(name -> ClassUtils.resolveClassName(name, null))
            .filter(ReadModel.class::isAssignableFrom)
            .map(type -> (ReadModel) BeanUtils.instantiateClass(type));
  }

  static Stream<ListedReadModel<?>> listed() {
    return all().filter(ListedReadModel.class::isInstance).map(each -> (ListedReadModel<?>) each);
  }

  @Test
  void each_has_a_name_of_its_own_that_is_an_address() {
    var names = all().map(ReadModel::name).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
    assertThat(names).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_release_adds_to_each_cell_at_most_once(ReadModel model) {
    for (var release : EveryKind.releases()) {
      assertThat(model.cells(release)).as(release.toString()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("listed")
  void every_cell_has_a_declared_shape_and_codes_that_its_filters_accept(ListedReadModel<?> model) {
    for (var key : keys(model)) {
      var shape = Objects.requireNonNull(model.shapes().find(key.shape()), key::id);
      assertThat(key.codes()).as(key.id()).hasSameSizeAs(shape.dimensions());
      for (int i = 0; i < key.codes().size(); i++) {
        var dimension = shape.dimensions().get(i);
        var code = key.codes().get(i);
        assertThat(!dimension.isFilter() || dimension.accepts().test(code))
            .as("%s of %s", dimension.name(), key.id())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("listed")
  void every_declared_shape_is_filled_by_some_release(ListedReadModel<?> model) {
    var filled = new HashSet<String>();
    keys(model).forEach(key -> filled.add(key.shape()));
    assertThat(filled)
        .containsExactlyInAnyOrderElementsOf(
            model.shapes().all().stream().map(Shape::name).toList());
  }

  @ParameterizedTest
  @MethodSource("listed")
  void every_cell_can_be_shown_as_a_row(ListedReadModel<?> model) {
    for (var cell : Folded.cells(model, EveryKind.releases()).values()) {
      assertThat(model.row(cell)).as(cell.id()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("listed")
  void its_summary_is_one_sentence(ListedReadModel<?> model) {
    assertThat(model.summary()).matches("[A-Z][^.]+\\.");
  }

  private static List<CellKey> keys(ReadModel model) {
    return EveryKind.releases().stream().flatMap(release -> model.cells(release).stream()).toList();
  }
}
