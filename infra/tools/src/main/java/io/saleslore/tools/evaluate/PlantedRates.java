package io.saleslore.tools.evaluate;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.tools.simulate.truth.PlantedTry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The true rates of a world: what was planted, averaged over those who raise the objection and fit
 * the question.
 */
final class PlantedRates {
  private final WorldTruth truth;
  private final Map<CustomerKind, Long> customers;

  /** Customers who do not differ in anything that a rate depends on, by what they object. */
  record CustomerKind(String objection, Industry industry, BusinessSize size) {}

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
    return customers.keySet().stream().map(CustomerKind::industry).distinct().sorted().toList();
  }

  List<BusinessSize> sizes() {
    return customers.keySet().stream().map(CustomerKind::size).distinct().sorted().toList();
  }

  /** How often the approach eases, of all customers who fit the question. */
  double eased(Question question, Approach approach) {
    double sum = 0;
    double cases = 0;
    for (var each : customers.entrySet()) {
      if (fits(question).test(each.getKey())) {
        cases += each.getValue();
        sum += each.getValue() * eased(question.objection(), approach, each.getKey());
      }
    }
    return sum / cases;
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

  private static Predicate<CustomerKind> fits(Question question) {
    return each ->
        question.objection().code().equals(each.objection())
            && (question.industry() == null || question.industry() == each.industry())
            && (question.businessSize() == null || question.businessSize() == each.size());
  }
}
