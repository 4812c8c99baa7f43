package io.saleslore.query.evidence;

import io.saleslore.kernel.release.MarketersBand;

/**
 * What stands behind a number.
 *
 * @param marketers a lower bound: the largest single release's
 */
public record Evidence(CasesBand cases, MarketersBand marketers) {}
