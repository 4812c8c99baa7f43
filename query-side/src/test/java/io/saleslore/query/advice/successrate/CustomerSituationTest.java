package io.saleslore.query.advice.successrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CustomerSituationTest {
  private static final CustomerSituation FULL =
      new CustomerSituation(
          Objection.BUDGET, Industry.RETAIL, BusinessSize.SMALL, PriceBand.FROM_1K_TO_5K);

  @Test
  void a_customer_is_told_in_the_order_in_which_attributes_answer() {
    assertThat(FULL.customer().keySet())
        .containsExactly(
            CustomerAttribute.INDUSTRY,
            CustomerAttribute.BUSINESS_SIZE,
            CustomerAttribute.PRICE_BAND);
    assertThat(FULL.customer().values())
        .containsExactly(Industry.RETAIL, BusinessSize.SMALL, PriceBand.FROM_1K_TO_5K);
  }

  @Test
  void what_is_not_known_of_a_customer_is_left_out() {
    assertThat(new CustomerSituation(Objection.BUDGET, null, BusinessSize.SMALL, null).customer())
        .containsOnlyKeys(CustomerAttribute.BUSINESS_SIZE);
    assertThat(FULL.ofAnyCustomer().customer()).isEmpty();
    assertThat(FULL.ofAnyCustomer().objection()).isEqualTo(Objection.BUDGET);
  }

  @Test
  void a_receipt_knows_no_price() {
    var situation = new Receipt.Situation(Objection.NEED, Industry.RETAIL, BusinessSize.LARGE);
    assertThat(CustomerSituation.of(situation))
        .isEqualTo(
            new CustomerSituation(Objection.NEED, Industry.RETAIL, BusinessSize.LARGE, null));
  }

  @Test
  void it_is_shown_in_codes_without_what_is_not_known() {
    assertThat(JsonMapper.shared().writeValueAsString(FULL))
        .isEqualTo(
            "{\"objection\":\"budget\",\"industry\":\"retail\",\"businessSize\":\"small\",\"priceBand\":\"1k-5k\"}");
    assertThat(JsonMapper.shared().writeValueAsString(FULL.ofAnyCustomer()))
        .isEqualTo("{\"objection\":\"budget\"}");
  }
}
