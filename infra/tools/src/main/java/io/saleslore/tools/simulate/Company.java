package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;

/** Where customers work. */
record Company(String name, Industry industry, BusinessSize size) {
  /** What it is offered, in dollars: hundreds, and more for a larger one. */
  int price(Draw draw) {
    int most = mostHundreds();
    return 100 * draw.between(Math.max(4, most / 12), most);
  }

  private int mostHundreds() {
    return switch (size) {
      case SOLO -> 20;
      case MICRO -> 60;
      case SMALL -> 180;
      case MEDIUM -> 500;
      case LARGE -> 1500;
      case UNKNOWN -> throw new IllegalArgumentException("a simulated company has a size");
    };
  }
}
