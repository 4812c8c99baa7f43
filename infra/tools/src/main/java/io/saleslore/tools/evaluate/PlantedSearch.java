package io.saleslore.tools.evaluate;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.tools.simulate.truth.PlantedTry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which of the effects that were planted the answers show, each in the situation it is for. */
final class PlantedSearch {
  private final List<PlantedTry> planted;
  private final Map<String, Boolean> found = new TreeMap<>();

  PlantedSearch(List<PlantedTry> planted) {
    this.planted = planted;
  }

  /** An approach was shown to stand so among those to the question. */
  void shown(Question question, Approach approach, String standing) {
    planted.stream()
        .filter(each -> each.approach() == approach && isAbout(question, each))
        .forEach(
            _ ->
                found.merge(
                    name(question, approach), standing.equals("above"), Boolean::logicalOr));
  }

  /** Whether each is shown to be better than the others. */
  Map<String, Boolean> found() {
    return Collections.unmodifiableMap(found);
  }

  private static boolean isAbout(Question question, PlantedTry planted) {
    return question.objection() == planted.objection()
        && question.industry() == planted.industry()
        && isAbout(question.businessSize(), planted.sizes());
  }

  private static boolean isAbout(@Nullable BusinessSize size, List<BusinessSize> planted) {
    return size == null ? planted.isEmpty() : planted.contains(size);
  }

  private static String name(Question question, Approach approach) {
    Code who = question.industry() == null ? question.businessSize() : question.industry();
    return question.objection().code()
        + ", "
        + approach.code()
        + ", "
        + (who == null ? "all" : who.code());
  }
}
