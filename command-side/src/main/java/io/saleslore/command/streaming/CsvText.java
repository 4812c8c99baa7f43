package io.saleslore.command.streaming;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of comma-separated values as in RFC 4180, which no spreadsheet takes for formulas. */
public final class CsvText {
  /** The media type. */
  public static final String TYPE = "text/csv";

  private static final String BEGINS_FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** One row with its line break; null is an empty cell. */
  public static String row(List<? extends @Nullable Object> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value.toString();
    boolean isFormula =
        value instanceof CharSequence
            && !text.isEmpty()
            && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
    return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
