package io.saleslore.command.webhook.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangeValueTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static ChangeValue value(String contacts) {
    var json =
        """
        {"metadata":{"display_phone_number":"+1 555 0783881","phone_number_id":"77"},
         "contacts":%s}
        """
            .formatted(contacts);
    return new ChangeValue(JSON.readTree(json));
  }

  private static JsonNode message(String json) {
    return JSON.readTree(json);
  }

  private static final String TWO =
      """
      [{"wa_id":"16505551234","user_id":"US.1","profile":{"name":"John"}},
       {"wa_id":"16505559999","profile":{"name":"Jane"}}]
      """;

  @Test
  void the_business_is_known_by_its_number_however_it_is_written() {
    assertThat(value("[]").isBusiness("15550783881")).isTrue();
    assertThat(value("[]").isBusiness("+1 (555) 078-3881")).isTrue();
    assertThat(value("[]").isBusiness("16505551234")).isFalse();
    assertThat(value("[]").isBusiness("")).isFalse();
    assertThat(value("[]").phoneNumberId()).isEqualTo("77");
  }

  @Test
  void what_a_message_does_not_say_stands_among_the_contacts() {
    assertThat(value(TWO).sender(message("{\"from\":\"16505551234\"}")))
        .isEqualTo(new WhatsAppUser("16505551234", "US.1", "John", null));
    assertThat(value(TWO).sender(message("{\"from_user_id\":\"US.1\"}")))
        .isEqualTo(new WhatsAppUser("16505551234", "US.1", "John", null));
    assertThat(value(TWO).recipient(message("{\"to\":\"16505559999\"}")))
        .isEqualTo(new WhatsAppUser("16505559999", null, "Jane", null));
  }

  @Test
  void who_is_not_named_is_the_only_contact_but_none_of_several() {
    var only = "[{\"wa_id\":\"16505551234\",\"profile\":{\"name\":\"John\"}}]";
    assertThat(value(only).sender(message("{}")))
        .isEqualTo(new WhatsAppUser("16505551234", null, "John", null));
    assertThat(value(TWO).sender(message("{}")).isUnknown()).isTrue();
    assertThat(value("[]").sender(message("{}")).isUnknown()).isTrue();
  }

  @Test
  void a_stranger_is_none_of_the_contacts() {
    assertThat(value(TWO).sender(message("{\"from\":\"16505550000\"}")))
        .isEqualTo(new WhatsAppUser("16505550000", null, null, null));
  }

  @Test
  void the_business_itself_is_never_the_customer() {
    assertThat(value("[]").sender(message("{\"from\":\"15550783881\"}")).isUnknown()).isTrue();
  }
}
