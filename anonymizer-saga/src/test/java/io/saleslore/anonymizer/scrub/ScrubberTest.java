package io.saleslore.anonymizer.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.saleslore.anonymizer.scrub.span.Span;
import io.saleslore.anonymizer.scrub.span.SpanType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to john.doe+x@abc.co.uk please | write to <EMAIL> please",
        "its jack 72 gmailcom | its <EMAIL>",
        "mail me at raj at gmail dot com | mail me at <EMAIL>",
        "see https://abc.com/a?b=c now | see <URL> now",
        "our site is www.abc.com | our site is <URL>",
        "follow @john_doe | follow <HANDLE>",
        "call me on +1 (415) 555-2671 today | call me on <PHONE> today",
        "my number is 9786225569 | my number is <PHONE>",
        "pay to DE89 3704 0044 0532 0130 00 please | pay to <IBAN> please",
        "the card is 4111 1111 1111 1111 | the card is <CARD>",
        "we ship to 12 Main Street, Springfield 62701 | we ship to <ADDRESS>",
        "my zip code is 73301 | my zip code is <ADDRESS>",
        "born on 24.12.1980 | born on <DATE>",
        "i was born june 3rd 1990 | i was born <DATE>",
        "my account number is 48213 | my account number is <ID>",
        "the booking is GT67KD | the booking is <ID>",
        "i work for lux pvt ltd | i work for <ORGANISATION>",
        "my company name is keyboard palace | my company name is <ORGANISATION>",
        "we use salesforce today | we use <ORGANISATION> today",
        "Hi John, thanks for the quote | Hi <PERSON>, thanks for the quote",
        "my name is stone | my name is <PERSON>",
        "this is mark smith speaking | this is <PERSON> speaking",
        "please ask Mr. Young about it | please ask <PERSON> about it",
        "Mr. Young wrote to us | <PERSON> wrote to us",
        "Call our desk on 020 7946 0958, they can help | Call our desk on <PHONE>, they can help",
        "hey its senthil from kaveri pump house | hey its <PERSON> from <ORGANISATION>",
        "nathan e pierson | <PERSON>",
        "we met Brzeczyk at the fair | we met <PERSON> at the fair",
        "sowmyanarayanan | <PERSON>"
      })
  void personal_data_is_hidden(String text, String scrubbed) {
    assertThat(Scrubber.scrub(text).text()).isEqualTo(scrubbed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "That seems expensive for our budget",
        "Let me show you the ROI calculator...",
        "Interesting, send me the contract",
        "would you take 20 less? i can do 150",
        "here's your quote: $5,000 or $1,250,000 for all",
        "we will mark it as done and hope for the best",
        "thanks sooo much",
        "moq is too high, can you do it fob shanghai plus gst",
        "we deliver to london and new york",
        "ticket 3f0bcd25-a55d-453a-9046-1297901eb113 is still open",
        "the factor is 0.250750683890174",
        "cuánto cuesta el envío a monterrey",
        "quanto fica a entrega, tem desconto",
        "ongkir ke jakarta berapa ya kak",
        "The price is 12.50 per seat and 3 months are free"
      })
  void ordinary_sales_talk_stays(String text) {
    assertThat(Scrubber.scrub(text).spans()).isEmpty();
  }

  @Test
  void the_luhn_check_tells_cards_from_other_numbers() {
    assertThat(Scrubber.scrub("4111 1111 1111 1112").spans())
        .extracting(Span::type)
        .doesNotContain(SpanType.CARD);
  }

  @Test
  void known_names_are_hidden_in_any_case_and_in_parts() {
    var names = List.of("John Green", "ABC Corp");

    assertThat(Scrubber.scrub("JOHN of abc likes the green one, Green says", names).text())
        .isEqualTo("<PERSON> of <ORGANISATION> likes the green one, <PERSON> says");
    assertThat(Scrubber.scrub("ask john green at abc corp", names).text())
        .isEqualTo("ask <PERSON> at <ORGANISATION>");
  }

  @Test
  void a_known_name_is_hidden_however_it_is_written() {
    assertThat(Scrubber.knowing(List.of("Zenbrew")).apply("the zenbrew order is late"))
        .doesNotContainIgnoringCase("zenbrew");
  }

  @Test
  void without_known_names_it_hides_what_it_recognizes() {
    assertThat(Scrubber.knowing(List.of()).apply("mail me at john@abc-corp.example"))
        .doesNotContain("john@abc-corp.example");
  }

  @Test
  void numbers_without_a_country_code_are_those_of_the_regions_the_firm_works_in() {
    var singapore = Scrubber.inRegions(List.of("SG")).knowing(List.of("John Green"));

    assertThat(singapore.apply("ask john on 9123 4567, or 345 678 901"))
        .isEqualTo("ask <PERSON> on <PHONE>, or 345 678 901");
    assertThat(Scrubber.inRegions(List.of()).knowing(List.of()).apply("on 345 678 901, please"))
        .isEqualTo("on <PHONE>, please");
  }

  @Test
  void a_region_that_does_not_exist_is_refused_by_its_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scrubber.inRegions(List.of("SG", "XX")))
        .withMessageContaining("XX");
  }

  @Test
  void a_result_does_not_print_its_text() {
    assertThat(Scrubber.scrub("call John on +1 202 555 0142"))
        .asString()
        .doesNotContain("John", "0142");
  }
}
