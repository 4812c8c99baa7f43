package io.saleslore.query.timingpatterns;

import static io.saleslore.kernel.release.Count.REPLIED;
import static io.saleslore.kernel.release.Count.SENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.query.evidence.Apart;
import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.Fading;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.Snapshot;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When to write, and when to write again. */
record TimingAdvice(Part messages, Part followUps) {
  /** Half of it for the best, half for the worst, shared by all that might have come out so. */
  private static final double WRONG = 0.025;

  /**
   * What is known of one of the two.
   *
   * @param best null unless it is answered more often than the others together
   * @param worst null unless it is answered less often than the others together
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      boolean notEnoughEvidence,
      boolean differenceShown,
      @Nullable AdvisedTime best,
      @Nullable AdvisedTime worst,
      String sentence) {}

  static TimingAdvice of(Snapshot patterns) {
    return new TimingAdvice(
        part(messages(patterns), "time", "times"), part(followUps(patterns), "gap", "gaps"));
  }

  /** By the hour where hours hold most of what is told, else by the part of day. */
  private static List<Slot> messages(Snapshot patterns) {
    var fading =
        Fading.learned(patterns.shaped(TimingPatterns.WEEKDAY_PART).toList(), SENT, REPLIED);
    var parts = Slot.of(patterns, TimingPatterns.WEEKDAY_PART, fading);
    var hours =
        Slot.within(parts, TimingAdvice::partOf, patterns, TimingPatterns.WEEKDAY_HOUR, fading);
    return 2 * cases(hours) >= cases(parts) ? hours : parts;
  }

  private static List<Slot> followUps(Snapshot patterns) {
    var fading = Fading.learned(patterns.shaped(TimingPatterns.GAP).toList(), SENT, REPLIED);
    return Slot.of(patterns, TimingPatterns.GAP, fading);
  }

  private static Part part(List<Slot> slots, String one, String many) {
    var known =
        slots.stream()
            .filter(Slot::isKnown)
            .sorted(Comparator.comparingDouble((Slot slot) -> slot.belief().mean()).reversed())
            .toList();
    if (known.size() < 2) {
      return new Part(
          true,
          false,
          null,
          null,
          "Not enough evidence yet: no two %s are told of often enough to compare them."
              .formatted(many));
    }
    var best = known.getFirst();
    var worst = known.getLast();
    var rest = beliefs(known.subList(1, known.size()));
    double sure = 1 - WRONG / 2 / known.size();
    var shownBest = Apart.above(best.belief(), rest, sure) ? AdvisedTime.of(best) : null;
    var shownWorst =
        Apart.below(worst.belief(), beliefs(known.subList(0, known.size() - 1)), sure)
            ? AdvisedTime.of(worst)
            : null;
    return new Part(
        false,
        shownBest != null || shownWorst != null,
        shownBest,
        shownWorst,
        sentence(shownBest, shownWorst, one, many));
  }

  private static String sentence(
      @Nullable AdvisedTime best, @Nullable AdvisedTime worst, String one, String many) {
    if (best == null && worst == null) {
      return "No difference is shown: the evidence sets no %s apart from the other %s."
          .formatted(one, many);
    }
    var good =
        best == null ? "" : best.inWords() + ", more often than " + others(many) + " together.";
    var bad =
        worst == null ? "" : worst.inWords() + ", less often than " + others(many) + " together.";
    return (good + " " + bad).strip();
  }

  private static String others(String many) {
    return (many.equals("times") ? "at other " : "after other ") + many;
  }

  private static List<Belief> beliefs(List<Slot> slots) {
    return slots.stream().map(Slot::belief).toList();
  }

  private static double cases(List<Slot> slots) {
    return slots.stream().mapToDouble(slot -> slot.tries().cases()).sum();
  }

  private static String partOf(Cell hour) {
    var codes = hour.key().codes();
    var part = PartOfDay.of(Integer.parseInt(codes.get(1))).code();
    return CellKey.of(TimingPatterns.WEEKDAY_PART, codes.getFirst(), part).id();
  }
}
