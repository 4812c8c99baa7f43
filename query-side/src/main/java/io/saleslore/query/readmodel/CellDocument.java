package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** How a cell stands in MongoDB. */
final class CellDocument {
  static final String ID = "_id";
  static final String LAST = "last";

  private static final Count[] COUNTS = Count.values();

  private CellDocument() {}

  static Document of(Cell cell) {
    var months = new Document();
    cell.months().forEach((month, sums) -> months.append(month.toString(), sums(sums)));
    return new Document(ID, cell.id())
        .append("shape", cell.key().shape())
        .append("codes", cell.key().codes())
        .append(LAST, cell.last())
        .append("marketers", cell.marketers().code())
        .append("months", months);
  }

  static Cell cell(Document document) {
    var months = new TreeMap<YearMonth, Map<Count, Long>>();
    document
        .get("months", Document.class)
        .forEach((month, sums) -> months.put(YearMonth.parse(month), counts((Document) sums)));
    return new Cell(
        new CellKey(document.getString("shape"), document.getList("codes", String.class)),
        document.getLong(LAST),
        MarketersBand.of(document.getString("marketers")),
        months);
  }

  private static Document sums(Map<Count, Long> counts) {
    var sums = new Document();
    for (var count : COUNTS) {
      var sum = counts.get(count);
      if (sum != null) {
        sums.append(count.code(), sum);
      }
    }
    return sums;
  }

  private static Map<Count, Long> counts(Document sums) {
    var counts = new EnumMap<Count, Long>(Count.class);
    sums.forEach((count, sum) -> counts.put(Count.of(count), ((Number) sum).longValue()));
    return Map.copyOf(counts);
  }
}
