package io.saleslore.anonymizer.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.kernel.catalogue.TemplateText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may hold, as a list of what passes and what does not. */
class TemplateDoorTest {
  private static final String FRAME = "Shall we look together at what %s costs you every week?";

  private final TemplateDoor door = new TemplateDoor(List.of("Zentrix", "Acme Cloud"));

  @Test
  void all_that_the_platform_comes_with_passes() {
    for (var each : StartingCatalogue.templates()) {
      assertThat(refused(each.text().text())).as(each.text().text()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Slot.class)
  void every_slot_passes(Slot slot) {
    assertThat(refused(FRAME.formatted("{" + slot.code() + "}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm glad you asked! Let's look at the ROI first, then at the price – step by step.",
        "Shall we talk on Monday, or would you rather wait until March? 🙂",
        "Will that work for you? We'll send the company's contract and the PDF today.",
        "You don't have to decide now: try it for two weeks, then tell us \"yes\" or \"no\".",
        "Do you sell English and Spanish courses? Our CRM / ERP demo takes half an hour…",
        "¿Le parece bien si le muestro el ahorro mensual con sus propios datos? ¡Gracias!",
        "Entiendo que el precio le parece alto, pero el equipo se paga solo en pocos meses",
        "Posso mostrar como a economia paga o preço em poucos meses, você tem tempo hoje?",
        "Kami bisa kirim sampel gratis dulu, supaya Anda bisa lihat sendiri kualitasnya",
        "Aap pehle free trial le lijiye, agar accha laga to hum price pe baat karenge ji",
        "Let us keep this simple:\nWe set it up\nYou look at it\nYou decide next week"
      })
  void ordinary_sales_talk_of_the_languages_that_are_read_passes(String text) {
    assertThat(refused(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zenbrew|UNLISTED|zenbrew",
        "ABC|UNLISTED|ABC",
        "smith|NAME|smith",
        "john|NAME|john",
        "google|NAME|google",
        "the apple deal|NAME|apple",
        "the shell station|NAME|shell",
        "for grace it|NAME|grace",
        "in chicago it|NAME|chicago",
        "with Best it|CAPITALS|Best",
        "the Price|CAPITALS|Price",
        "the PRICE|CAPITALS|PRICE",
        "the pRice|CAPITALS|pRice",
        "24/7 work|DIGITS|24/7",
        "020 7946 0958|DIGITS|020 7946 0958",
        "(+65) 9123-4567|DIGITS|+65) 9123-4567",
        "५५५ ०१४२|DIGITS|५५५ ०१४२",
        "٥٥٥٠١٤٢|DIGITS|٥٥٥٠١٤٢",
        "９１２３|DIGITS|９１２３",
        "the ²³ price|DIGITS|²³",
        "the ⅷ price|DIGITS|ⅷ",
        "the ①② price|DIGITS|①②",
        "nine one two|SPELLED_OUT|nine one two",
        "nine, one and two|SPELLED_OUT|nine, one and two",
        "nueve uno dos|SPELLED_OUT|nueve uno dos",
        "sales@abc|ADDRESS|sales@abc",
        "abc.com|ADDRESS|abc.com",
        "https://abc|ADDRESS|https://abc",
        "apple dot com|NAME|apple",
        "the market dot com|ADDRESS|dot com",
        "the market arroba that|ADDRESS|arroba",
        "#market|MARK|#",
        "the _price_ tag|MARK|_",
        "!!!! it|MARK|!!!!",
        "the mаrket|LOOKALIKE|mаrket",
        "the ｍarket|LOOKALIKE|ｍarket",
        "the 𝗺𝗮𝗿𝗸𝗲𝘁|LOOKALIKE|𝗺𝗮𝗿𝗸𝗲𝘁",
        "the m̈arket|LOOKALIKE|m̈arket",
        "рынок|UNLISTED|рынок"
      })
  void all_else_is_refused_by_name(String typed, RefusalReason why, String token) {
    var text = FRAME.formatted(typed);
    assertThat(look(text, Set.of()))
        .as(refused(text).toString())
        .anySatisfy(
            each -> {
              assertThat(each.in(text)).isEqualTo(token);
              assertThat(each.why()).isEqualTo(why);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0x200B, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x202E, 0x00A0, 0xFE0F, 0xE0041})
  void what_nobody_sees_is_refused_and_cannot_be_allowed(int hidden) {
    var token = "mar" + Character.toString(hidden) + "ket";
    assertThat(look(FRAME.formatted("the " + token), Set.of()))
        .extracting(Refusal::why)
        .containsExactly(RefusalReason.HIDDEN);
    assertThat(TemplateDoor.isAllowable(token)).isFalse();
    assertThat(TemplateDoor.isAllowable("mаrket")).as("with a Cyrillic letter").isFalse();
    assertThat(TemplateDoor.isAllowable("24/7")).isTrue();
  }

  @Test
  void a_name_that_is_a_word_passes_in_lower_case_only_where_it_is_rather_a_word() {
    assertThat(refused("Will you give us a mark, so that we may bill you by the king size?"))
        .isEmpty();
    assertThat(refused("Mark will tell you how well the whole offer works"))
        .containsExactly("NAME Mark");
    assertThat(refused("We ask Will what the whole offer would save you"))
        .containsExactly("CAPITALS Will");
  }

  @Test
  void letters_one_by_one_and_many_numbers_all_over_a_text_are_refused() {
    assertThat(refused("You can ask for it with a i o u whenever the team is there"))
        .containsExactly("SPELLED_OUT a i o u");
    assertThat(
            refused(
                "Take nine boxes, then two bags, then five sets, then seven rolls, then three"
                    + " packs"))
        .hasSize(5)
        .allMatch(each -> each.startsWith("SPELLED_OUT"));
    assertThat(refused("Two weeks or three, one team or two, it is all the same price")).isEmpty();
  }

  @Test
  void the_words_of_one_template_are_of_one_language() {
    assertThat(refused("We can send the muestra before you choose what suits your whole team"))
        .containsExactly("UNLISTED muestra");
  }

  @Test
  void the_firms_own_terms_pass_as_they_are_written() {
    assertThat(refused("With Zentrix and the Acme Cloud you see every order at once")).isEmpty();
    assertThat(refused("With zentrix you see every order of the whole team at once"))
        .containsExactly("UNLISTED zentrix");
  }

  @Test
  void what_two_reviewers_allowed_passes_and_nothing_near_it() {
    var text = "We are there for you 24/7, as Toyota and every other shop will tell you";
    assertThat(refused(text)).containsExactly("DIGITS 24/7", "NAME Toyota");
    assertThat(look(text, Set.of("24/7", "Toyota"))).isEmpty();
    assertThat(look(text.replace("24/7", "24/77"), Set.of("24/7", "Toyota"))).hasSize(1);
    assertThat(look(text.replace("24/7", "24/7 24/7"), Set.of("24/7", "Toyota"))).hasSize(1);
    assertThat(look(text.replace("Toyota", "TOYOTA"), Set.of("24/7", "Toyota"))).hasSize(1);
  }

  private List<Refusal> look(String text, Set<String> allowed) {
    return door.refusals(new TemplateText(text), allowed);
  }

  private List<String> refused(String text) {
    return look(text, Set.of()).stream()
        .map(each -> each.why() + " " + each.in(text))
        .collect(Collectors.toList());
  }

  @Test
  void none_of_the_names_that_are_known_stands_on_a_list() {
    var names = Stream.of("john", "maria", "budi", "rahul", "garcía", "silva", "siti", "smith");
    assertThat(names.filter(door::isListed)).isEmpty();
  }
}
