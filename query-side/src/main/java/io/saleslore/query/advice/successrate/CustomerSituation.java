package io.saleslore.query.advice.successrate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What advice is asked about: codes, null where nothing was said or seen. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerSituation(
    @Nullable Objection objection,
    @Nullable Industry industry,
    @Nullable BusinessSize businessSize,
    @Nullable PriceBand priceBand) {
  /** The situation of a receipt. */
  public static CustomerSituation of(Receipt.Situation situation) {
    return new CustomerSituation(
        situation.objection(),
        situation.industry(),
        situation.businessSize(),
        situation.priceBand());
  }

  /** The same objection of any customer. */
  public CustomerSituation ofAnyCustomer() {
    return new CustomerSituation(objection, null, null, null);
  }

  /** What is known of the customer, in the order of the attributes. */
  public Map<CustomerAttribute, Code> customer() {
    var customer = new EnumMap<CustomerAttribute, Code>(CustomerAttribute.class);
    put(customer, CustomerAttribute.INDUSTRY, industry);
    put(customer, CustomerAttribute.BUSINESS_SIZE, businessSize);
    put(customer, CustomerAttribute.PRICE_BAND, priceBand);
    return customer;
  }

  private static void put(
      Map<CustomerAttribute, Code> customer, CustomerAttribute attribute, @Nullable Code code) {
    if (code != null) {
      customer.put(attribute, code);
    }
  }
}
