package io.saleslore.tools.evaluate.forecast;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws how often things came about against how likely they were said to be, as SVG. */
public final class ReliabilityDiagram {
  private static final int SIZE = 400;

  private ReliabilityDiagram() {}

  /** The whole picture; larger circles are more forecasts. */
  public static String svg(List<ReliabilityBin> bins) {
    int most = bins.stream().mapToInt(ReliabilityBin::forecasts).max().orElse(1);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="-40 -10 460 450" font-family="sans-serif">
    <rect width="400" height="400" fill="none" stroke="#888"/>
    <line x1="0" y1="400" x2="400" y2="0" stroke="#bbb"/>
    %s
    <text x="200" y="430" text-anchor="middle">forecast</text>
    <text x="-20" y="200" text-anchor="middle" transform="rotate(-90 -20 200)">observed</text>
    </svg>
    """
        .formatted(bins.stream().map(each -> circle(each, most)).collect(Collectors.joining("\n")));
  }

  private static String circle(ReliabilityBin bin, int most) {
    return String.format(
        Locale.ROOT,
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1668b8\"><title>%d"
            + " forecasts</title></circle>",
        SIZE * bin.forecast(),
        SIZE * (1 - bin.observed()),
        3 + 12 * Math.sqrt((double) bin.forecasts() / most),
        bin.forecasts());
  }
}
