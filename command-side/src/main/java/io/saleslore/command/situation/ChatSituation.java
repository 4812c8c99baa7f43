package io.saleslore.command.situation;

import io.saleslore.kernel.receipt.Receipt.Situation;
import java.time.ZoneId;
import java.util.List;

/**
 * Where a conversation stands.
 *
 * @param codes what advice is asked about
 * @param messages what the customer wrote last, read one by one
 * @param answered whether the marketer has written since
 * @param timeZone the customer's
 */
public record ChatSituation(
    Situation codes, List<ReadMessage> messages, boolean answered, ZoneId timeZone) {}
