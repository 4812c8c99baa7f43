package io.saleslore.query.advice.ranking;

import java.util.List;

/**
 * Which differences of one answer are shown: the surest, as long as of those shown no larger share
 * is expected not to be there (Bayesian false discovery rate; Newton et al., Biostatistics 5, 2004;
 * Müller, Parmigiani, Rice 2006). That many are compared needs no other correction, since partial
 * pooling has drawn them towards each other (Gelman, Hill, Yajima 2012).
 *
 * @param falseShare the largest expected share of the shown that are not there
 */
record ShownDifferences(List<Difference> differences, double falseShare) {
  /** The side of each, in their order. */
  List<Standing> standings() {
    return differences.stream()
        .map(each -> isShown(each) ? each.side() : Standing.NOT_SHOWN)
        .toList();
  }

  private boolean isShown(Difference one) {
    return differences.stream()
            .mapToDouble(Difference::doubt)
            .filter(doubt -> doubt <= one.doubt())
            .average()
            .orElse(1)
        <= falseShare;
  }
}
