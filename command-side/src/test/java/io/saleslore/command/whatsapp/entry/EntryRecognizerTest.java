package io.saleslore.command.whatsapp.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRecognizerTest {
  private static void assertReads(String raw, EntryKind kind, String text) {
    assertThat(EntryRecognizer.recognize(raw)).isEqualTo(new RecognizedEntry(kind, text, false));
  }

  @Test
  void words_are_text_without_invisible_marks() {
    assertReads("no\u200e budget", EntryKind.TEXT, "no budget");
    assertReads("", EntryKind.TEXT, "");
  }

  @Test
  void the_mark_of_an_edit_is_no_part_of_the_text() {
    assertThat(EntryRecognizer.recognize("better \u200e<This message was edited>"))
        .isEqualTo(new RecognizedEntry(EntryKind.TEXT, "better", true));
    assertThat(EntryRecognizer.recognize("x".repeat(300) + " \u200e<This message was edited>"))
        .isEqualTo(new RecognizedEntry(EntryKind.TEXT, "x".repeat(300), true));
  }

  @Test
  void the_mark_of_an_edit_alone_edits_nothing() {
    assertThat(EntryRecognizer.recognize("\u200e<This message was edited>").edited()).isFalse();
    assertThat(EntryRecognizer.recognize("use <edited> here").edited()).isFalse();
  }

  @Test
  void a_file_is_its_name_then_its_caption() {
    assertReads(
        "IMG-20240128-WA0001.jpg (file attached)\nour machine",
        EntryKind.MEDIA,
        "IMG-20240128-WA0001.jpg\nour machine");
    assertReads("\u200e<attached: 0001-PHOTO.jpg>", EntryKind.MEDIA, "0001-PHOTO.jpg");
    assertReads("John.vcf (file attached)", EntryKind.CONTACT, "John.vcf");
  }

  @Test
  void a_document_may_be_described_before_its_file() {
    assertReads(
        "offer.pdf • \u200e2 pages \u200e<attached: 00000007-offer.pdf>",
        EntryKind.MEDIA,
        "00000007-offer.pdf");
    assertReads(
        "see page 3 \u200e<attached: 00000007-offer.pdf>",
        EntryKind.MEDIA,
        "00000007-offer.pdf\nsee page 3");
  }

  @Test
  void what_was_left_out_of_the_export_is_media_too() {
    assertReads("<Media omitted>", EntryKind.MEDIA, "");
    assertReads("<Media omitted>\nour machine", EntryKind.MEDIA, "our machine");
    assertReads("\u200eimage omitted", EntryKind.MEDIA, "");
    assertReads("offer.pdf • \u200e2 pages \u200edocument omitted", EntryKind.MEDIA, "offer.pdf");
    assertReads("Contact card omitted", EntryKind.CONTACT, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the image was omitted from our last offer as I said",
        "price <5000>",
        "see (offer attached) please",
        "I missed voice call quality",
        "<a/b>",
        "you deleted this message, didn't you",
        "poll: what do you think"
      })
  void people_may_use_the_same_words(String text) {
    assertReads(text, EntryKind.TEXT, text);
  }

  @Test
  void a_deleted_message_says_nothing() {
    assertReads("This message was deleted", EntryKind.DELETED, "");
    assertReads("\u200eYou deleted this message.", EntryKind.DELETED, "");
    assertReads(
        "This message was deleted\nreally", EntryKind.TEXT, "This message was deleted\nreally");
  }

  @Test
  void calls_locations_and_polls_are_what_they_are() {
    assertReads("Missed voice call", EntryKind.CALL, "Missed voice call");
    assertReads("Missed video call at 9:05", EntryKind.CALL, "Missed video call at 9:05");
    assertReads("live location shared", EntryKind.LOCATION, "live location shared");
    assertReads(
        "location: https://maps.google.com/?q=1,2",
        EntryKind.LOCATION,
        "location: https://maps.google.com/?q=1,2");
    var poll = "POLL:\nWhen?\nOPTION: Monday (1 vote)\nOPTION: Tuesday (0 votes)";
    assertReads(poll, EntryKind.POLL, poll);
    assertReads("POLL:\nWhen?", EntryKind.TEXT, "POLL:\nWhen?");
  }

  @Test
  void a_long_text_with_a_map_is_a_text() {
    var text = "x".repeat(500) + " https://maps.google.com/?q=1,2";
    assertReads(text, EntryKind.TEXT, text);
  }

  @Test
  void nothing_private_shows_itself() {
    assertThat(EntryRecognizer.recognize("no budget")).hasToString("[private entry]");
  }
}
