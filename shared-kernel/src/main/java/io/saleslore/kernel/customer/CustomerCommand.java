package io.saleslore.kernel.customer;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a customer's record. */
public sealed interface CustomerCommand {
  /** Which customer. */
  CustomerId customerId();

  /** From which zone it is asked. */
  Zone zone();

  /** Takes a customer into the zone. */
  record RecordCustomer(
      CustomerId customerId,
      Zone zone,
      SealedText name,
      @Nullable SealedText company,
      @Nullable SealedText phone,
      @Nullable SealedText email,
      Industry industry,
      BusinessSize businessSize,
      Instant at)
      implements CustomerCommand {}

  /** Says name, company, phone and e-mail anew. */
  record CorrectCustomer(
      CustomerId customerId,
      Zone zone,
      SealedText name,
      @Nullable SealedText company,
      @Nullable SealedText phone,
      @Nullable SealedText email,
      Instant at)
      implements CustomerCommand {}

  /** Says better what the customer's company does and how large it is. */
  record ClassifyCustomer(
      CustomerId customerId, Zone zone, Industry industry, BusinessSize businessSize, Instant at)
      implements CustomerCommand {}

  /**
   * Adds a number under which WhatsApp knows the customer.
   *
   * @param replaces whether the customer left their earlier number for it
   */
  record AddNumber(CustomerId customerId, Zone zone, SealedText phone, boolean replaces, Instant at)
      implements CustomerCommand {}

  /** Says that a number of the customer's is somebody else's now. */
  record LoseNumber(CustomerId customerId, Zone zone, SealedText phone, Instant at)
      implements CustomerCommand {}

  /**
   * Says that this record is about the same person as another one of the zone.
   *
   * @param into the record that stands for the person from now on
   * @param certain whether WhatsApp said so; else the marketer did
   * @param standsAlone whether no other record stands for this one: what it was merged with is
   *     erased, or it never was
   */
  record MergeCustomer(
      CustomerId customerId,
      Zone zone,
      CustomerId into,
      boolean certain,
      boolean standsAlone,
      Instant at)
      implements CustomerCommand {}

  /** Takes the merger of this record back. */
  record UnmergeCustomer(CustomerId customerId, Zone zone, Instant at) implements CustomerCommand {}

  /**
   * Forgets the customer, for an erasure; asked again it changes nothing.
   *
   * @param conversationId the zone's conversation with them, where there was one
   */
  record ForgetCustomer(
      CustomerId customerId,
      Zone zone,
      @Nullable ConversationId conversationId,
      ErasureId erasureId,
      Instant at)
      implements CustomerCommand {}
}
