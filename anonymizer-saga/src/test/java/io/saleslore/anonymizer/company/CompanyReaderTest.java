package io.saleslore.anonymizer.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.situation.CompanyProposal;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|we milk the heifers at five, call me after|agriculture",
        "EN|the waiting room is full of patients|healthcare",
        "EN|my law firm, two paralegals|professional-services",
        "ES|somos un restaurante de mariscos|hospitality",
        "PT|a clínica abre às oito|healthcare",
        "ID|toko saya di pasar|retail",
        "HI|hamari coaching class hai|education",
        "HI|our dental clinic|healthcare"
      })
  void a_trade_is_told_by_its_words_in_the_language_of_the_chat(
      Language language, String said, String industry) {
    assertThat(proposal(language, "", customer(said)).industry()).isEqualTo(Industry.of(industry));
  }

  @Test
  void what_any_business_says_tells_no_trade() {
    assertThat(
            proposal(
                    Language.EN,
                    "",
                    customer("can you send me the invoice by friday"),
                    customer("the price is fine for our customers"))
                .industry())
        .isEqualTo(Industry.UNKNOWN);
  }

  @Test
  void words_of_two_trades_tell_neither() {
    assertThat(
            proposal(Language.EN, "", customer("a dental clinic and a law firm next door"))
                .industry())
        .isEqualTo(Industry.UNKNOWN);
  }

  @Test
  void the_name_of_the_company_speaks_too() {
    var proposal = proposal(Language.EN, "Miller Dental Clinic", customer("hello"));
    assertThat(proposal.industry()).isEqualTo(Industry.HEALTHCARE);
    assertThat(proposal.words()).contains("dental clinic");
  }

  @Test
  void a_marketer_who_asks_for_two_trades_settles_none() {
    assertThat(
            proposal(Language.EN, "", marketer("is it a dental clinic or a law firm?")).industry())
        .isEqualTo(Industry.UNKNOWN);
  }

  @Test
  void a_language_that_is_not_read_tells_nothing() {
    var proposal = proposal(Language.OTHER, "", customer("wir sind 14 people in der clinic"));
    assertThat(proposal)
        .isEqualTo(new CompanyProposal(Industry.UNKNOWN, BusinessSize.UNKNOWN, List.of()));
    assertThat(proposal).hasToString("[proposal]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|14 of us on two shifts|small",
        "EN|two dentists and four of us at the front|micro",
        "EN|a team of 60|medium",
        "EN|we have 1,200 employees|large",
        "EN|it's only me in here|solo",
        "ES|somos 22 en el taller|small",
        "ES|trabajo solo|solo",
        "PT|a gente é em 26 aqui|small",
        "PT|uns 140 funcionários|medium",
        "ID|orang saya 23|small",
        "ID|kami 4 orang je|micro",
        "HI|22 log hai abhi|small",
        "EN|200 skeins and a pencil|unknown",
        "EN|in 30 days or 60 months|unknown",
        "EN|the truck takes 9 pallets|unknown"
      })
  void the_size_is_told_by_how_many_people_are_counted(
      Language language, String said, String size) {
    assertThat(proposal(language, "", customer(said)).businessSize())
        .isEqualTo(BusinessSize.of(size));
  }

  @Test
  void a_bare_number_counts_where_the_marketer_asked_for_it() {
    assertThat(
            proposal(
                    Language.EN,
                    "",
                    marketer("How many people work there?"),
                    customer("12, most of them part time"))
                .businessSize())
        .isEqualTo(BusinessSize.SMALL);
    assertThat(
            proposal(
                    Language.EN,
                    "",
                    marketer("How many pallets do you need?"),
                    customer("12, most of them wrapped"))
                .businessSize())
        .isEqualTo(BusinessSize.UNKNOWN);
  }

  @Test
  void the_marketers_own_people_do_not_count() {
    assertThat(proposal(Language.EN, "", marketer("we are 300 people")).businessSize())
        .isEqualTo(BusinessSize.UNKNOWN);
  }

  private static CompanyProposal proposal(Language language, String company, Utterance... said) {
    return new CompanyReader(_ -> language).propose(company, Stream.of(said).toList());
  }

  private static Utterance customer(String text) {
    return new Utterance(Speaker.CUSTOMER, text, null);
  }

  private static Utterance marketer(String text) {
    return new Utterance(Speaker.MARKETER, text, null);
  }
}
