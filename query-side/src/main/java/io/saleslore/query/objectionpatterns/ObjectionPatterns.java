package io.saleslore.query.objectionpatterns;

import static io.saleslore.query.readmodel.CellDimension.APPROACH;
import static io.saleslore.query.readmodel.CellDimension.BUSINESS_SIZE;
import static io.saleslore.query.readmodel.CellDimension.INDUSTRY;
import static io.saleslore.query.readmodel.CellDimension.OBJECTION;
import static io.saleslore.query.readmodel.CellDimension.PRICE_BAND;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.readmodel.CellKey;
import io.saleslore.query.readmodel.CellSchema;
import io.saleslore.query.readmodel.ListedReadModel;
import io.saleslore.query.readmodel.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Objection and approach by industry, by size, by price, and over all industries: the last from the
 * releases by industry alone, their crowds' and parents' together, since kinds are never added up.
 */
@Component
public class ObjectionPatterns extends ListedReadModel<ObjectionPattern> {
  /** Objection, approach; over all industries. */
  public static final String GENERAL = "objection-approach";

  /** Objection, approach, industry. */
  public static final String BY_INDUSTRY = "objection-approach-industry";

  /** Objection, approach, business size. */
  public static final String BY_SIZE = "objection-approach-size";

  /** Objection, approach, price band. */
  public static final String BY_PRICE = "objection-approach-price";

  static final CellSchema SHAPES =
      CellSchema.of(
          Shape.of(GENERAL, OBJECTION, APPROACH),
          Shape.of(BY_INDUSTRY, OBJECTION, APPROACH, INDUSTRY),
          Shape.of(BY_SIZE, OBJECTION, APPROACH, BUSINESS_SIZE),
          Shape.of(BY_PRICE, OBJECTION, APPROACH, PRICE_BAND));

  /** Declares its list. */
  public ObjectionPatterns() {
    super(
        "objection-patterns",
        "Shows which answer eases which objection, by industry, size and price.",
        SHAPES,
        ObjectionPattern::of);
  }

  @Override
  public List<CellKey> cells(PatternReleased release) {
    var codes = release.codes();
    return switch (release.kind()) {
      case OBJECTION_BY_INDUSTRY ->
          CellKey.byLevel(
              release, new CellKey(GENERAL, codes.subList(0, 2)), new CellKey(BY_INDUSTRY, codes));
      case OBJECTION_BY_SIZE -> List.of(new CellKey(BY_SIZE, codes));
      case OBJECTION_BY_PRICE -> List.of(new CellKey(BY_PRICE, codes));
      case CONCERN_BY_INDUSTRY,
          SEQUENCE,
          MESSAGE_TIMING,
          FOLLOW_UP,
          TEMPLATE_USE,
          DEAL_BY_INDUSTRY,
          DEAL_BY_SIZE,
          DEAL_BY_PRICE ->
          List.of();
    };
  }
}
