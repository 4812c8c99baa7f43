package io.saleslore.tools.attack;

import io.saleslore.tools.attack.canary.CanaryFamily;
import io.saleslore.tools.attack.canary.CanaryReport;
import io.saleslore.tools.attack.inference.Attack;
import io.saleslore.tools.attack.inference.ExcessRisk;
import io.saleslore.tools.attack.inference.InferenceReport;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the attacks came to, as Markdown. */
record AttackReport(long seed, double epsilon, CanaryReport canaries, InferenceReport inference) {
  boolean isGood() {
    return canaries.isGood() && inference.isGood();
  }

  String text() {
    return "# What attacks came to\n\n" + canaryText() + "\n" + inferenceText();
  }

  private String inferenceText() {
    return """
    ## Singling out, linkability, inference, differencing

    An attacker sees all %,d releases of %d simulated worlds in order. Half of the customers of each
    went through the gate; the other half is the control group. The excess is what guesses about the
    first half gain over the same guesses about the second. Counts are %s. What is promised is a
    bound of at most %s, week by week. The last five are of somebody who is known to stand in a sum of
    few tries, or by who knows all but one person: there nothing is promised.

    | attack | guesses | right | right about the control group | excess | upper 95 %% bound | promise |
    |---|---|---|---|---|---|---|
    %s
    The excess of inference in each world: %s.
    """
        .formatted(
            inference.releases(),
            inference.inferences().size(),
            epsilon == 0 ? "exact" : "noisy, with an epsilon of " + epsilon + " a release",
            InferenceReport.MOST,
            Stream.of(Attack.values()).map(this::line).collect(Collectors.joining()),
            inference.inferences().stream()
                .map(each -> String.format(Locale.ROOT, "%.3f", each))
                .collect(Collectors.joining(", ")));
  }

  private String line(Attack attack) {
    var risk = inference.of(attack);
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.3f | %.3f | %.3f | %.3f | %s |%n",
        attack.title(),
        risk.guesses(),
        risk.attack(),
        risk.control(),
        risk.excess(),
        risk.upperBound(),
        promise(attack, risk));
  }

  private static String promise(Attack attack, ExcessRisk risk) {
    if (!attack.isPromised()) {
      return "none";
    }
    return risk.upperBound() <= InferenceReport.MOST ? "kept" : "**broken**";
  }

  private String canaryText() {
    return """
    ## Canaries

    %,d pieces of marked personal data in %d families went in through forms, chats, webhooks, notes,
    reasons, keys and refused requests (seed %d). Answers by status: %s. %,d releases were made.
    %,d characters were looked at: tables, documents, logs, metrics, answers, refusals and files;
    as they are, in another case, by digits alone, in base64 and URL-encoded.

    | | |
    |---|---|
    | found outside the private zones | %,d |
    | a planted one was found in | %d of %d forms |
    %s\
    """
        .formatted(
            canaries.canaries(),
            CanaryFamily.values().length,
            seed,
            canaries.statuses(),
            canaries.releases(),
            canaries.scanned(),
            canaries.found().size(),
            canaries.control(),
            canaries.planted(),
            found());
  }

  private String found() {
    return canaries.found().stream()
        .limit(50)
        .map(each -> String.format(Locale.ROOT, "%n- %s", each))
        .collect(Collectors.joining("", "", "\n"));
  }
}
