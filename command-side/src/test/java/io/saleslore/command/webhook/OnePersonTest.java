package io.saleslore.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.phone.PhoneNumbers;
import io.saleslore.command.phone.Spellings;
import io.saleslore.kernel.id.CustomerId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One person is one customer, whether a marketer, a webhook or an export names them. */
class OnePersonTest {
  private static final long MONDAY = 1_772_442_000L;

  /** Each spelling takes a zone of its own; with 1 all of a country's are tried. */
  private static final int EVERY = Integer.getInteger("saleslore.spellings.every", 6);

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  @AutoClose private static final PrivateZones zones = PrivateZones.open(WhatsApp.SETTINGS);
  private static final WhatsApp whatsApp = new WhatsApp(zones);

  static Stream<PhoneNumber> people() {
    return Stream.of(
            "BR", "MX", "AR", "US", "GB", "DE", "FR", "ES", "IT", "PT", "IN", "ID", "NG", "ZA",
            "EG", "TR", "AE", "AU", "JP", "SG")
        .map(region -> NUMBERS.getExampleNumberForType(region, PhoneNumberType.MOBILE));
  }

  @ParameterizedTest
  @MethodSource("people")
  void however_the_number_is_written(PhoneNumber number) {
    var ids = Spellings.whatsAppIds(number);
    var authors = Spellings.exported(number);
    var spellings = Spellings.withCountry(number);
    for (int i = number.getCountryCode() % EVERY; i < spellings.size(); i += EVERY) {
      check(spellings.get(i), ids.get(i % ids.size()), authors.get(i % authors.size()));
    }
  }

  private static void check(String written, String whatsAppId, String author) {
    var alice = whatsApp.owner();
    var john = alice.marketer().customer(Map.of("name", "John", "phone", written));
    alice.receives(WebhookBodies.text(alice.number(), whatsAppId, "wamid.1", MONDAY, "hi"));
    alice
        .marketer()
        .importChat(john, "", "2026-03-03, 10:00 - " + author + ": still there")
        .expect(200);
    assertThat(alice.onlyCustomer()).isEqualTo(john);
    assertThat(alice.marketer().texts(alice.onlyConversation()))
        .containsExactly("hi", "still there");
    assertThat(alice.marketer().get("customers/" + john).expect(200).text("phone"))
        .isEqualTo(PhoneNumbers.withoutLink(written.strip()));
  }

  @ParameterizedTest
  @MethodSource("people")
  void whoever_a_webhook_brought_is_found_by_every_spelling_and_by_an_export(PhoneNumber number) {
    var alice = whatsApp.owner();
    for (var id : Spellings.whatsAppIds(number)) {
      alice.receives(WebhookBodies.text(alice.number(), id, "wamid." + id, MONDAY, "hi"));
    }
    var john = alice.onlyCustomer().toString();
    var spellings = Spellings.everywhere(number);
    assertThat(spellings).hasSizeGreaterThanOrEqualTo(40);
    for (var written : spellings) {
      var again = alice.marketer().post("customers", Map.of("name", "John", "phone", written));
      assertThat(again.expect(409).text("customerId")).as(written).isEqualTo(john);
    }
    var author = Spellings.exported(number).getFirst();
    alice
        .marketer()
        .importChat(new CustomerId(john), "", "2026-03-03, 10:00 - " + author + ": still there")
        .expect(200);
    assertThat(alice.onlyCustomer()).hasToString(john);
    assertThat(alice.texts()).containsOnly("hi", "still there").containsOnlyOnce("still there");
  }
}
