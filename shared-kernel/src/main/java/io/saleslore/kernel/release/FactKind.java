package io.saleslore.kernel.release;

import static io.saleslore.kernel.release.Count.DECIDED;
import static io.saleslore.kernel.release.Count.EASED;
import static io.saleslore.kernel.release.Count.RAISED;
import static io.saleslore.kernel.release.Count.REPLIED;
import static io.saleslore.kernel.release.Count.SENT;
import static io.saleslore.kernel.release.Count.TRIED;
import static io.saleslore.kernel.release.Count.USED;
import static io.saleslore.kernel.release.Count.WON;
import static io.saleslore.kernel.release.Dimension.APPROACH;
import static io.saleslore.kernel.release.Dimension.ATTEMPT;
import static io.saleslore.kernel.release.Dimension.BUSINESS_SIZE;
import static io.saleslore.kernel.release.Dimension.CYCLE_LENGTH;
import static io.saleslore.kernel.release.Dimension.FIRST_STEP;
import static io.saleslore.kernel.release.Dimension.GAP;
import static io.saleslore.kernel.release.Dimension.HOUR;
import static io.saleslore.kernel.release.Dimension.INDUSTRY;
import static io.saleslore.kernel.release.Dimension.LATER_STEP;
import static io.saleslore.kernel.release.Dimension.OBJECTION;
import static io.saleslore.kernel.release.Dimension.OBJECTION_OR_NONE;
import static io.saleslore.kernel.release.Dimension.PART_OF_DAY;
import static io.saleslore.kernel.release.Dimension.PRICE_BAND;
import static io.saleslore.kernel.release.Dimension.TEMPLATE;
import static io.saleslore.kernel.release.Dimension.WEEKDAY;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;
import java.util.List;

/** What a fact is about; each kind is a partition of its own and kinds are never added up. */
public enum FactKind implements Code {
  OBJECTION_BY_INDUSTRY(
      List.of(OBJECTION, APPROACH, INDUSTRY),
      List.of(OBJECTION, APPROACH),
      List.of(TRIED, EASED, DECIDED, WON)),
  OBJECTION_BY_SIZE(
      List.of(OBJECTION, APPROACH, BUSINESS_SIZE), List.of(), List.of(TRIED, EASED, DECIDED, WON)),
  OBJECTION_BY_PRICE(
      List.of(OBJECTION, APPROACH, PRICE_BAND), List.of(), List.of(TRIED, EASED, DECIDED, WON)),
  CONCERN_BY_INDUSTRY(List.of(OBJECTION, INDUSTRY), List.of(OBJECTION), List.of(RAISED)),
  SEQUENCE(
      List.of(FIRST_STEP, LATER_STEP, LATER_STEP),
      List.of(FIRST_STEP, LATER_STEP),
      List.of(DECIDED, WON)),
  MESSAGE_TIMING(List.of(WEEKDAY, HOUR), List.of(WEEKDAY, PART_OF_DAY), List.of(SENT, REPLIED)),
  FOLLOW_UP(List.of(GAP, ATTEMPT), List.of(GAP), List.of(SENT, REPLIED)),
  TEMPLATE_USE(
      List.of(TEMPLATE, OBJECTION_OR_NONE),
      List.of(TEMPLATE),
      List.of(USED, REPLIED, EASED, DECIDED, WON)),
  DEAL_BY_INDUSTRY(List.of(INDUSTRY, CYCLE_LENGTH), List.of(INDUSTRY), List.of(DECIDED, WON)),
  DEAL_BY_SIZE(List.of(BUSINESS_SIZE), List.of(), List.of(DECIDED, WON)),
  DEAL_BY_PRICE(List.of(PRICE_BAND), List.of(), List.of(DECIDED, WON));

  private final List<Dimension> crowd;
  private final List<Dimension> parent;
  private final List<Count> counts;

  FactKind(List<Dimension> crowd, List<Dimension> parent, List<Count> counts) {
    this.crowd = crowd;
    this.parent = parent;
    this.counts = counts;
  }

  /** The dimensions of this kind's crowds at a level; empty where the kind has no parent. */
  public List<Dimension> dimensions(Level level) {
    return level == Level.CROWD ? crowd : parent;
  }

  /** Whether leftover facts of this kind have a coarser crowd to move to. */
  public boolean hasParent() {
    return !parent.isEmpty();
  }

  /** What this kind counts, in the order it is shown. */
  public List<Count> counts() {
    return counts;
  }

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static FactKind of(String code) {
    return Code.of(FactKind.class, code);
  }
}
