package io.saleslore.command.webhook.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppUserTest {
  @Test
  void a_user_id_is_no_number_wherever_it_stands() {
    var john = WhatsAppUser.of("BR.1502576394655843", "", "");
    assertThat(john.phone()).isNull();
    assertThat(john.userId()).isEqualTo("BR.1502576394655843");
    assertThat(WhatsAppUser.of("US.ENT.11815799212886844830", "US.1", "").userId())
        .isEqualTo("US.1");
  }

  @Test
  void a_number_and_a_user_id_identify_a_customer() {
    var john = WhatsAppUser.of("16505551234", "US.1", "John");
    assertThat(john.userIdentity()).contains("user/US.1");
    assertThat(john.phoneIdentity()).contains("phone/+16505551234");
    assertThat(WhatsAppUser.of("16505551234", " ", "").userIdentity()).isEmpty();
    assertThat(WhatsAppUser.of("", "US.1", "").phoneIdentity()).isEmpty();
  }

  @Test
  void who_has_neither_number_nor_id_is_unknown() {
    assertThat(WhatsAppUser.of("", "", "John").isUnknown()).isTrue();
    assertThat(WhatsAppUser.of("1234", "", "John").isUnknown()).isTrue();
    assertThat(WhatsAppUser.of("12345", "", "").isUnknown()).isFalse();
    assertThat(WhatsAppUser.of("", "US.1", "").isUnknown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1 (650) 555-1234", "1650.555.1234", "١٦٥٠٥٥٥١٢٣٤", "16505551234"})
  void a_number_is_its_digits_in_any_script(String written) {
    assertThat(WhatsAppUser.digits(written)).isEqualTo("16505551234");
  }

  @Test
  void too_few_digits_are_no_number() {
    assertThat(WhatsAppUser.digits("1234")).isNull();
    assertThat(WhatsAppUser.digits("")).isNull();
  }

  @Test
  void a_new_customer_is_called_by_name_else_number_else_as_one_of_whatsapp() {
    assertThat(WhatsAppUser.of("16505551234", "US.1", "John").displayName()).isEqualTo("John");
    assertThat(WhatsAppUser.of("16505551234", "US.1", " ").displayName()).isEqualTo("+16505551234");
    var hidden = WhatsAppUser.of("", "US.1", "");
    assertThat(hidden.displayName()).isEqualTo("WhatsApp customer");
    assertThat(hidden.internationalPhone()).isNull();
  }
}
