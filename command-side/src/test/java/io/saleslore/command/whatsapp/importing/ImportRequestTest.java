package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.whatsapp.header.DateOrder;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRequestTest {
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final CustomerId JOHN = CustomerId.fresh();

  private static ImportRequest request(@Nullable String dateOrder) {
    return new ImportRequest(ALICES, JOHN, null, "Alice", null, dateOrder, false);
  }

  @Test
  void a_date_order_may_be_left_open() {
    assertThat(request(null).order()).isEmpty();
    assertThat(request(" ").order()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"dmy, DMY", "MDY, MDY", "Ymd, YMD"})
  void a_date_order_is_spelled_in_any_case(String code, DateOrder order) {
    assertThat(request(code).order()).contains(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ydm", "day first", "dmyy", "d"})
  void other_orders_are_refused_by_name(String code) {
    assertThatThrownBy(() -> request(code).order())
        .isInstanceOfSatisfying(
            InvalidField.class, refused -> assertThat(refused.field()).isEqualTo("dateOrder"));
  }

  @Test
  void it_is_for_the_record_that_stands_for_the_person() {
    var main = CustomerId.fresh();
    assertThat(request(null).subject()).isEqualTo(new Subject(ALICES, JOHN));
    assertThat(request(null).with(main).subject()).isEqualTo(new Subject(ALICES, main));
  }

  @Test
  void it_does_not_show_whom_it_is_about() {
    assertThat(request(null)).hasToString("[import into " + ALICES + "]");
  }
}
