package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.phone.Spellings;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person is one customer, whether a marketer, a webhook or an export names them. */
class OnePersonTest {
  private static final long MONDAY = 1_772_442_000L;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BR", "MX", "AR", "US", "GB", "DE", "FR", "ES", "IT", "PT", "IN", "ID", "NG", "ZA", "EG",
        "TR", "AE", "AU", "JP", "SG"
      })
  void however_the_number_is_written(String region) {
    var number = NUMBERS.getExampleNumberForType(region, PhoneNumberType.MOBILE);
    var shown = NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL);
    for (var written : Spellings.withCountry(number)) {
      var alice = whatsApp.owner();
      var john = alice.marketer().customer(Map.of("name", "John", "phone", written));
      var from = Spellings.whatsApp(number);
      alice.receives(WebhookBodies.text(alice.number(), from, "wamid.1", MONDAY, "hi"));
      alice
          .marketer()
          .importChat(john, "", "2026-03-03, 10:00 - \u202a" + shown + "\u202c: still there")
          .expect(200);
      assertThat(alice.onlyCustomer()).isEqualTo(john);
      assertThat(alice.marketer().texts(alice.onlyConversation()))
          .containsExactly("hi", "still there");
      assertThat(alice.marketer().get("customers/" + john).expect(200).text("phone"))
          .isEqualTo(written);
    }
  }
}
