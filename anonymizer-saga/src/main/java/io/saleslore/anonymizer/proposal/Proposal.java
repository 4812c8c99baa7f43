package io.saleslore.anonymizer.proposal;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wording that many marketers share, as a reviewer sees it.
 *
 * @param number its own number
 * @param text the words that they share, with slots where each wrote something else
 * @param objection what it answered most often, where anything
 * @param approach what it did most often, where that is known
 * @param used how often it was used, at least; a lower edge of a band
 * @param replied in how many of 100 uses the customer answered within 24 hours
 * @param eased in how many of 100 uses the customer's next reaction was positive
 * @param won how many of 100 decided deals in which it was used were won, where any was decided
 * @param marketers how many marketers wrote it, as a band
 * @param template the template that it became, where it was taken
 */
public record Proposal(
    long number,
    ProposalState state,
    TemplateText text,
    @Nullable Objection objection,
    @Nullable Approach approach,
    int used,
    int replied,
    int eased,
    @Nullable Integer won,
    MarketersBand marketers,
    Instant foundAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable TemplateId template) {}
