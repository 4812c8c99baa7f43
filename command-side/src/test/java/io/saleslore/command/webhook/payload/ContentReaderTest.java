package io.saleslore.command.webhook.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ContentReaderTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static MessageContent read(String json) {
    return ContentReader.read(JSON.readTree(json.replace('\'', '"')));
  }

  private static void assertReads(String json, MessageKind kind, String text) {
    assertThat(read(json)).isEqualTo(new MessageContent(kind, text));
  }

  @Test
  void words_are_text() {
    assertReads("{'type':'text','text':{'body':'hi'}}", MessageKind.TEXT, "hi");
    assertReads("{'type':'button','button':{'text':'Yes'}}", MessageKind.TEXT, "Yes");
  }

  @Test
  void a_chosen_answer_is_text_with_its_description() {
    assertReads(
        "{'type':'interactive','interactive':{'type':'list_reply',"
            + "'list_reply':{'title':'Plan A','description':'cheap'}}}",
        MessageKind.TEXT,
        "Plan A\ncheap");
    assertReads(
        "{'type':'interactive','interactive':{'type':'button_reply',"
            + "'button_reply':{'title':'Plan A'}}}",
        MessageKind.TEXT,
        "Plan A");
  }

  @Test
  void a_form_says_what_was_filled_in() {
    assertReads(
        "{'type':'interactive','interactive':{'type':'nfm_reply',"
            + "'nfm_reply':{'body':'Sent','response_json':'x=1'}}}",
        MessageKind.FORM,
        "Sent\nx=1");
  }

  @Test
  void the_answer_to_a_wish_to_call_is_about_a_call() {
    assertReads(
        "{'type':'interactive','interactive':{'type':'call_permission_reply',"
            + "'call_permission_reply':{'response':'accept'}}}",
        MessageKind.CALL,
        "accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "video", "audio", "voice", "sticker", "document"})
  void media_are_their_caption_or_else_their_file(String type) {
    assertReads(
        "{'type':'%1$s','%1$s':{'caption':'our machine','filename':'a.pdf'}}".formatted(type),
        MessageKind.TEXT,
        "our machine");
    assertReads(
        "{'type':'%1$s','%1$s':{'caption':' ','filename':'a.pdf'}}".formatted(type),
        MessageKind.MEDIA,
        "a.pdf");
    assertReads("{'type':'%1$s','%1$s':{}}".formatted(type), MessageKind.MEDIA, "");
  }

  @Test
  void the_words_of_a_placeholder_stand_in_several_places() {
    assertReads("{'type':'media_placeholder'}", MessageKind.MEDIA, "");
    assertReads(
        "{'type':'media_placeholder','media_placeholder':{'caption':'one'}}",
        MessageKind.TEXT,
        "one");
    assertReads("{'type':'media_placeholder','caption':'two'}", MessageKind.TEXT, "two");
    assertReads("{'type':'media_placeholder','text':{'body':'three'}}", MessageKind.TEXT, "three");
  }

  @Test
  void a_location_is_its_name_its_address_and_its_coordinates() {
    assertReads(
        "{'type':'location','location':{'name':'ABC Corp','address':'Main St 1',"
            + "'latitude':37.5,'longitude':-122.25}}",
        MessageKind.LOCATION,
        "ABC Corp\nMain St 1\n37.5,-122.25");
    assertReads("{'type':'location','location':{}}", MessageKind.LOCATION, "");
  }

  @Test
  void contacts_are_their_names() {
    assertReads(
        "{'type':'contacts','contacts':[{'name':{'formatted_name':'John'}},{},"
            + "{'name':{'formatted_name':'Jane'}}]}",
        MessageKind.CONTACT,
        "John\nJane");
  }

  @Test
  void a_reaction_is_its_emoji_and_a_withdrawn_one_nothing() {
    assertReads("{'type':'reaction','reaction':{'emoji':'👍'}}", MessageKind.REACTION, "👍");
    assertReads("{'type':'reaction','reaction':{}}", MessageKind.REACTION, "");
  }

  @Test
  void an_order_lists_what_was_ordered() {
    assertReads(
        "{'type':'order','order':{'text':'please','product_items':["
            + "{'quantity':3,'product_retailer_id':'BOLT','item_price':30,'currency':'USD'},"
            + "{'quantity':1,'product_retailer_id':'NUT'}]}}",
        MessageKind.ORDER,
        "please\n3 BOLT 30 USD\n1 NUT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | unsupported",
        "7 | unsupported",
        "{'type':'hologram','hologram':{'body':'x'}} | hologram",
        "{'type':'unsupported'} | unsupported",
        "{'type':'text','text':{}} | text",
        "{'type':'button','button':{}} | button",
        "{'type':'interactive','interactive':{'type':'poll'}} | interactive poll",
        "{'type':'interactive'} | interactive",
        "{'type':'interactive','interactive':{'type':'list_reply','list_reply':{}}}"
            + " | interactive list_reply"
      })
  void what_is_not_known_is_unsupported_and_says_its_name(String json, String name) {
    assertReads(json.replace("''", "'"), MessageKind.UNSUPPORTED, name);
  }

  @Test
  void a_question_with_buttons_is_its_words() {
    assertReads(
        "{'type':'interactive','interactive':{'type':'button','header':{'text':'Offer'},"
            + "'body':{'text':'Book it?'},'footer':{'text':'until Friday'}}}",
        MessageKind.TEXT,
        "Offer\nBook it?\nuntil Friday");
  }

  @Test
  void a_card_without_a_whole_name_is_named_by_what_it_has() {
    assertReads(
        "{'type':'contacts','contacts':[{'name':{'first_name':'Pia'}},"
            + "{'name':{'first_name':'Olaf','last_name':'Moe'}},{'org':{'company':'ABC Corp'}},"
            + "{'phones':[{'phone':'+47 400'}]}]}",
        MessageKind.CONTACT,
        "Pia\nOlaf Moe\nABC Corp\n+47 400");
  }
}
