package io.saleslore.tools.evaluate;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.tools.simulate.truth.PlantedTemplate;
import io.saleslore.tools.simulate.truth.PlantedTry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The true rates of a world: what was planted, averaged over those who raise the objection and fit
 * the question. Where nobody does, over those who raise anything; where there is no such customer,
 * it is the rate of one.
 */
final class PlantedRates {
  private final WorldTruth truth;
  private final Map<CustomerKind, Long> customers;

  PlantedRates(WorldTruth truth, List<PlayedStory> stories) {
    this.truth = truth;
    this.customers =
        stories.stream()
            .flatMap(PlantedRates::objecting)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Stream<CustomerKind> objecting(PlayedStory story) {
    var customer = story.customer();
    return story.facts().stream()
        .filter(each -> each.kind() == FactKind.OBJECTION_BY_SIZE)
        .map(each -> each.codes().getFirst())
        .map(each -> new CustomerKind(each, customer.industry(), customer.businessSize()));
  }

  List<Industry> industries() {
    return known(CustomerKind::industry);
  }

  List<BusinessSize> sizes() {
    return known(CustomerKind::size);
  }

  private <C extends Enum<C> & Code> List<C> known(Function<CustomerKind, C> attribute) {
    return customers.keySet().stream()
        .map(attribute)
        .filter(each -> !each.isUnknown())
        .distinct()
        .sorted()
        .toList();
  }

  /** How often the approach eases, of all customers who fit the question. */
  double eased(Question question, Approach approach) {
    var fitting = fitting(question);
    return fitting.entrySet().stream()
            .mapToDouble(
                each -> each.getValue() * eased(question.objection(), approach, each.getKey()))
            .sum()
        / fitting.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How often that wording of the approach does. */
  double eased(Question question, Approach approach, TemplateId template) {
    return eased(question, approach)
        + truth.templates().stream()
            .filter(each -> each.template().equals(template))
            .filter(each -> each.objection() == question.objection())
            .mapToDouble(PlantedTemplate::added)
            .sum();
  }

  boolean isKnown() {
    return truth.isKnown();
  }

  /** Whether it is known that nothing works better anywhere. */
  boolean isWithoutEffect() {
    return isKnown() && truth.tries().isEmpty();
  }

  /** What was planted. */
  List<PlantedTry> tries() {
    return truth.tries();
  }

  private Map<CustomerKind, Long> fitting(Question question) {
    var raising = fitting(isSuch(question).and(raises(question.objection())));
    var anybody = raising.isEmpty() ? fitting(isSuch(question)) : raising;
    return anybody.isEmpty() ? Map.of(CustomerKind.of(question), 1L) : anybody;
  }

  private Map<CustomerKind, Long> fitting(Predicate<CustomerKind> which) {
    var fitting = new HashMap<>(customers);
    fitting.keySet().removeIf(which.negate());
    return fitting;
  }

  private double eased(Objection objection, Approach approach, CustomerKind customer) {
    return truth.tries().stream()
        .filter(each -> fits(each, objection, approach, customer))
        .mapToDouble(PlantedTry::eased)
        .findFirst()
        .orElse(truth.base().eased());
  }

  private static boolean fits(
      PlantedTry planted, Objection objection, Approach approach, CustomerKind customer) {
    return planted.objection() == objection
        && planted.approach() == approach
        && (planted.industry() == null || planted.industry() == customer.industry())
        && (planted.sizes().isEmpty() || planted.sizes().contains(customer.size()));
  }

  private static Predicate<CustomerKind> raises(Objection objection) {
    return each -> objection.code().equals(each.objection());
  }

  private static Predicate<CustomerKind> isSuch(Question question) {
    return each ->
        (question.industry() == null || question.industry() == each.industry())
            && (question.businessSize() == null || question.businessSize() == each.size());
  }

  /** Customers who do not differ in anything that a rate depends on, by what they object. */
  record CustomerKind(String objection, Industry industry, BusinessSize size) {
    static CustomerKind of(Question question) {
      return new CustomerKind(
          question.objection().code(),
          question.industry() == null ? Industry.UNKNOWN : question.industry(),
          question.businessSize() == null ? BusinessSize.UNKNOWN : question.businessSize());
    }
  }
}
