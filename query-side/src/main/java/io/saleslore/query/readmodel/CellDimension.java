package io.saleslore.query.readmodel;

import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One place of a cell's key.
 *
 * @param name how callers filter by it and rows show it, such as {@code industry}
 * @param accepts which values it may have
 * @param rule the same in words, as it follows the name in a refusal
 * @param isFilter whether callers may filter by it
 */
public record CellDimension(String name, Predicate<String> accepts, String rule, boolean isFilter) {
  /** The objection. */
  public static final CellDimension OBJECTION = of("objection", Objection.class);

  /** The approach; of a sequence the first one. */
  public static final CellDimension APPROACH = of("approach", Approach.class);

  /** The industry. */
  public static final CellDimension INDUSTRY = of("industry", Industry.class);

  /** The size of the customer's company. */
  public static final CellDimension BUSINESS_SIZE = of("businessSize", BusinessSize.class);

  /** The price band. */
  public static final CellDimension PRICE_BAND = of("priceBand", PriceBand.class);

  /** Codes of a vocabulary. */
  public static <C extends Enum<C> & Code> CellDimension of(String name, Class<C> vocabulary) {
    return new CellDimension(
        name,
        value -> Code.find(vocabulary, value).isPresent(),
        CodeParameter.rule(vocabulary),
        true);
  }

  /**
   * Text of a fixed form, such as a month.
   *
   * @param rule what is accepted, as it follows the name in a refusal
   */
  public static CellDimension text(String name, String form, String rule) {
    return new CellDimension(name, Pattern.compile(form).asMatchPredicate(), rule, true);
  }

  /** One that rows show and nobody can filter by. */
  public static CellDimension unfiltered(String name) {
    return new CellDimension(name, _ -> false, "is no filter", false);
  }

  /**
   * The value, if the dimension has it.
   *
   * @throws Rejection.InvalidField if it has not
   */
  public String checked(String value) {
    if (!accepts.test(value)) {
      throw new Rejection.InvalidField(name, rule);
    }
    return value;
  }
}
