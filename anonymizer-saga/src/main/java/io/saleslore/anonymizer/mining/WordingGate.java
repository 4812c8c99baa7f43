package io.saleslore.anonymizer.mining;

import io.saleslore.anonymizer.gate.DisclosureGate;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.ReleaseGroup;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import java.util.List;
import java.util.Optional;

/**
 * The disclosure gate for wordings: each is a crowd of its own, as the uses of a template are, with
 * the same threshold, draws and bounds.
 */
record WordingGate(DisclosureGate gate) {
  private static final int NUMBERS = 999_999;

  static WordingGate of(GatePolicy policy) {
    return new WordingGate(new DisclosureGate(policy));
  }

  /** The first release that the uses make; empty while too few marketers stand behind them. */
  Optional<ReleaseGroup> open(long wording, List<WordingUse> uses) {
    var number = new TemplateId(1 + (int) Long.remainderUnsigned(wording, NUMBERS));
    var crowd = new Crowd(FactKind.TEMPLATE_USE, Level.PARENT, List.of(number.code()));
    return gate.open(crowd, 0, uses.stream().map(WordingUse::fact).toList()).stream().findFirst();
  }
}
