package io.saleslore.query.objectionpatterns;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Asked;
import io.saleslore.query.readmodel.Cell;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which cells were asked for; null means any. */
record Filter(
    @Nullable Objection objection, @Nullable Industry industry, @Nullable BusinessSize businessSize)
    implements Predicate<Cell> {

  static Filter of(
      @Nullable String objection, @Nullable String industry, @Nullable String businessSize) {
    return new Filter(
        Asked.code(Objection.class, "objection", objection),
        Asked.code(Industry.class, "industry", industry),
        Asked.code(BusinessSize.class, "businessSize", businessSize));
  }

  @Override
  public boolean test(Cell cell) {
    return (objection == null || cell.key().codes().getFirst().equals(objection.code()))
        && third(cell, ObjectionPatterns.BY_INDUSTRY, industry)
        && third(cell, ObjectionPatterns.BY_SIZE, businessSize);
  }

  private static boolean third(Cell cell, String shape, @Nullable Code code) {
    return code == null
        || (cell.key().shape().equals(shape) && cell.key().codes().get(2).equals(code.code()));
  }
}
