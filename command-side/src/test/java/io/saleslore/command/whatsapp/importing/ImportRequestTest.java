package io.saleslore.command.whatsapp.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.whatsapp.header.DateOrder;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRequestTest {
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final CustomerId JOHN = CustomerId.fresh();

  private static ImportRequest request(@Nullable String dateOrder) {
    return new ImportRequest(ALICES, JOHN, null, "Alice", dateOrder);
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
  void its_messages_are_sealed_under_the_customers_key() {
    assertThat(request(null).key()).isEqualTo(KeyId.of(ALICES, JOHN));
  }

  @Test
  void it_does_not_show_whom_it_is_about() {
    assertThat(request(null)).hasToString("[import into " + ALICES + "]");
  }
}
