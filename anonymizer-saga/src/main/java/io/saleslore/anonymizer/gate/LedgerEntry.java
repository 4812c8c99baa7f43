package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Crowd;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind a release, told so that somebody outside can count it and recognise nobody:
 * every fact as a keyed hash that is the same in all releases of an edition, and which of them
 * share a marketer. A marketer has no name in it, so nobody can be followed from release to
 * release, and some are counted as one, so that there are no more than the release's band says.
 *
 * @param k how many marketers the policy demands
 * @param isExact whether the release's counts carry no noise
 * @param shares the facts of each marketer, or of a few who count as one, in the order of hashes
 */
public record LedgerEntry(
    int edition, long number, int k, boolean isExact, List<List<String>> shares) {
  /** So many bytes of a hash; two of a thousand million facts are the same by chance never. */
  private static final int HASHED = 12;

  /** Copies the list. */
  public LedgerEntry {
    shares = List.copyOf(shares);
  }

  /** Of a release that is about to be made. */
  static LedgerEntry of(GatePolicy policy, ReleaseGroup group, long number) {
    var hash = new KeyedHash(policy.secret());
    var facts =
        group.facts().stream()
            .collect(
                Collectors.groupingBy(
                    HeldFact::marketer,
                    Collectors.mapping(
                        fact -> hashed(hash, policy.edition(), group.crowd(), fact),
                        Collectors.toList())));
    var shares =
        new MarketerShares(List.copyOf(facts.values()))
            .told(group.told(policy.k())).stream()
                .map(share -> share.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    return new LedgerEntry(policy.edition(), number, policy.k(), policy.epsilon() == 0, shares);
  }

  /** The line that is exported: edition, number, k, exact or noisy, and the facts of each share. */
  public String line() {
    var head =
        Stream.of(
            Integer.toString(edition),
            Long.toString(number),
            Integer.toString(k),
            isExact ? "exact" : "noisy");
    return Stream.concat(head, shares.stream().map(share -> String.join(",", share)))
        .collect(Collectors.joining(" "));
  }

  /** What the release itself carries of it. */
  public Commitment commitment() {
    return Commitment.to(line());
  }

  private static String hashed(KeyedHash hash, int edition, Crowd crowd, HeldFact fact) {
    var what =
        String.join(
            "/",
            "ledger",
            Integer.toString(edition),
            crowd.kind().code(),
            fact.story().toString(),
            Long.toString(fact.ordinal()));
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash.of(what), HASHED));
  }
}
