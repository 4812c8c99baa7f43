package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.whatsapp.entry.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryKindsTest {
  private static ChatEntry said(String text) {
    return Chats.only("[28/01/24, 21:05:00] john: " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Media omitted>",
        "<ไม่รวมสื่อ>",
        "<ບໍ່ໄດ້ລວມສື່>",
        "<Medien ausgeschlossen>",
        "<Multimedia omitido>",
        "<Médias omis>",
        "<Без медиафайлов>",
        "<तस्वीर यहाँ नहीं है>",
        "<미디어 파일을 제외한 메시지>",
        "image omitted",
        "\u200eBild weggelassen",
        "\u200e图片已省略",
        "\u200eGIF omitted",
      })
  void left_out_media_are_media_without_text(String text) {
    assertThat(said(text).kind()).isEqualTo(EntryKind.MEDIA);
    assertThat(said(text).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\u200e<attached: 00000012-PHOTO.jpg>; 00000012-PHOTO.jpg",
        "\u200e<Anhang: 00000012-PHOTO.jpg>; 00000012-PHOTO.jpg",
        "< attached: 00000042-PHOTO.jpg >; 00000042-PHOTO.jpg",
        "IMG-20240128-WA0001.jpg (file attached); IMG-20240128-WA0001.jpg",
        "offer.pdf (archivo adjunto); offer.pdf",
        "2015-08-04-PHOTO-00004762.jpg <\u200eattached>; 2015-08-04-PHOTO-00004762.jpg",
        "offer.pdf • \u200e2 pages \u200edocument omitted; offer.pdf",
        "offer.pdf • \u200e2 pages \u200e<attached: 00000007-offer.pdf>; 00000007-offer.pdf",
      })
  void attachments_are_media_named_by_their_file(String text, String file) {
    assertThat(said(text).kind()).isEqualTo(EntryKind.MEDIA);
    assertThat(said(text).text()).isEqualTo(file);
  }

  @Test
  void captions_follow_the_file() {
    assertThat(said("IMG-20240128-WA0001.jpg (file attached)\nour offer").text())
        .isEqualTo("IMG-20240128-WA0001.jpg\nour offer");
    assertThat(said("our offer \u200e<attached: 00000012-PHOTO.jpg>").text())
        .isEqualTo("00000012-PHOTO.jpg\nour offer");
    assertThat(said("<Media omitted>\nour offer").text()).isEqualTo("our offer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "please look at the video",
        "image quality was omitted from the offer, sorry",
        "<3",
        "<br>",
        "see offer.pdf (final)",
        "<offer one.pdf>",
        "please delete this message",
        "video call tomorrow?",
        "voice call was fine",
        "poll: who comes?",
        "it was edited <twice>",
        "https://example.org/?q=1,2",
      })
  void what_people_say_stays_text(String text) {
    assertThat(said(text).kind()).isEqualTo(EntryKind.TEXT);
    assertThat(said(text).text()).isEqualTo(text);
    assertThat(said(text).edited()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200eThis message was deleted.",
        "You deleted this message",
        "यह संदेश मिटाया गया",
        "This message was deleted by admin alice",
        "\u200eDiese Nachricht wurde gelöscht.",
        "Se eliminó este mensaje.",
        "此消息已删除",
        "\u200eتم حذف هذه الرسالة",
      })
  void deleted_messages_keep_no_text(String text) {
    assertThat(said(text).kind()).isEqualTo(EntryKind.DELETED);
    assertThat(said(text).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200eMissed voice call",
        "\u200eMissed video call, \u200eTap to call back",
        "\u200eVoice call, \u200e12 min",
        "\u200eVerpasster Sprachanruf",
        "Missed voice call at 21:05",
      })
  void calls_are_calls(String text) {
    assertThat(said(text).kind()).isEqualTo(EntryKind.CALL);
  }

  @Test
  void a_missed_call_may_have_no_author() {
    var entry = Chats.only("28/01/24, 21:05 - Missed voice call");
    assertThat(entry.kind()).isEqualTo(EntryKind.CALL);
    assertThat(entry.author()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POLL:", "\u200eUMFRAGE:", "\u200eNIEZNANE:"})
  void polls_are_polls(String head) {
    var text = head + "\nLunch?\n\u200eOPTION: yes (2 votes)\n\u200eOPTION: no (0 votes)";
    assertThat(said(text).kind()).isEqualTo(EntryKind.POLL);
    assertThat(said(text).text()).contains("Lunch?", "OPTION: yes (2 votes)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "location: https://maps.google.com/?q=12.9,77.5",
        "\u200eStandort: https://maps.google.com/?q=-12.9,77.5",
        "Cafe (Main Street 1): https://foursquare.com/v/4b5",
        "live location shared",
        "\u200eLive-Standort wird geteilt.",
        "ubicación en tiempo real compartida",
      })
  void locations_are_locations(String text) {
    assertThat(said(text).kind()).isEqualTo(EntryKind.LOCATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bob.vcf (file attached)",
        "\u200e<attached: 00000012-bob.vcf>",
        "\u200eContact card omitted",
        "\u200eKontaktkarte ausgelassen",
      })
  void contact_cards_are_contacts(String text) {
    assertThat(said(text).kind()).isEqualTo(EntryKind.CONTACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "our\noffer \u200e<This message was edited>",
        "our\noffer <This message was edited>",
        "our\noffer \u200e<Diese Nachricht wurde bearbeitet.>",
        "our\noffer \u200e<Se editó este mensaje.>",
      })
  void an_edited_message_is_its_text(String text) {
    var entry = said(text);
    assertThat(entry.edited()).isTrue();
    assertThat(entry.kind()).isEqualTo(EntryKind.TEXT);
    assertThat(entry.text()).isEqualTo("our\noffer");
  }

  @Test
  void entries_do_not_show_themselves() {
    assertThat(said("our offer")).hasToString("[private entry]");
  }

  @Test
  void what_is_said_before_an_attachment_is_kept_though_it_ends_like_a_file() {
    var entry = Chats.only("25/3/24, 14:05 - john: see shop.example \u200e<attached: 2-PHOTO.jpg>");
    assertThat(entry.kind()).isEqualTo(EntryKind.MEDIA);
    assertThat(entry.text()).isEqualTo("2-PHOTO.jpg\nsee shop.example");
  }

  @Test
  void a_documents_pages_are_not_said_by_anybody() {
    assertThat(
            Chats.only("25/3/24, 14:05 - john: a b.pdf • 3 pages \u200e<attached: 2-a b.pdf>")
                .text())
        .isEqualTo("2-a b.pdf");
    assertThat(
            Chats.read("25/3/24, 14:05 - john: a b.pdf • 3 pages \u200edocument omitted", "here")
                .getFirst()
                .text())
        .isEqualTo("a b.pdf\nhere");
  }

  @Test
  void a_bracket_is_closed_by_its_like() {
    assertThat(Chats.only("25/3/24, 14:05 - john: IMG-20240128-WA0001.jpg (file>").kind())
        .isEqualTo(EntryKind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u000b", "\u2028", "\u001f"})
  void a_control_character_behind_a_call_is_no_sentence_of_somebodys_own(String behind) {
    assertThat(said("\u200eMissed voice call" + behind).kind()).isEqualTo(EntryKind.CALL);
  }
}
