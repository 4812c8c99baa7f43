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

/** Everything that can have happened to a customer's record. */
public sealed interface CustomerEvent {
  /** Which customer. */
  CustomerId customerId();

  /** In which zone it happened. */
  Zone zone();

  /** The customer was taken into the zone. */
  record CustomerRecorded(
      CustomerId customerId,
      Zone zone,
      SealedText name,
      @Nullable SealedText company,
      @Nullable SealedText phone,
      @Nullable SealedText email,
      Industry industry,
      BusinessSize businessSize,
      Instant at)
      implements CustomerEvent {}

  /** Name, company, phone and e-mail were said anew; what is missing is not known. */
  record CustomerCorrected(
      CustomerId customerId,
      Zone zone,
      SealedText name,
      @Nullable SealedText company,
      @Nullable SealedText phone,
      @Nullable SealedText email,
      Instant at)
      implements CustomerEvent {}

  /** What the company does and its size were said anew. */
  record CustomerClassified(
      CustomerId customerId, Zone zone, Industry industry, BusinessSize businessSize, Instant at)
      implements CustomerEvent {}

  /**
   * WhatsApp knows the customer under a further number.
   *
   * @param replaces whether the customer left their earlier number for it
   */
  record CustomerNumberAdded(
      CustomerId customerId, Zone zone, SealedText phone, boolean replaces, Instant at)
      implements CustomerEvent {}

  /**
   * WhatsApp knows the customer under this, too.
   *
   * @param userId the business-scoped user id, where it is new
   * @param username which the customer chose and may change, where it is new
   */
  record CustomerUserIdAdded(
      CustomerId customerId,
      Zone zone,
      @Nullable SealedText userId,
      @Nullable SealedText username,
      Instant at)
      implements CustomerEvent {}

  /**
   * A number is the customer's no more: they left it, or it is somebody else's now.
   *
   * @param shown whether it was the one on the card, which shows none from now on
   */
  record CustomerNumberLost(
      CustomerId customerId, Zone zone, SealedText phone, boolean shown, Instant at)
      implements CustomerEvent {}

  /**
   * This record is about the same person as another one of the zone.
   *
   * @param into the record that stands for the person from now on
   * @param certain whether WhatsApp said so; else the marketer did
   */
  record CustomerMerged(
      CustomerId customerId, Zone zone, CustomerId into, boolean certain, Instant at)
      implements CustomerEvent {}

  /**
   * This record stands for a person of its own again.
   *
   * @param into the record that stood for the person
   */
  record CustomerUnmerged(CustomerId customerId, Zone zone, CustomerId into, Instant at)
      implements CustomerEvent {}

  /** The marketer says that this record and another one of the zone are about two people. */
  record CustomerToldApart(CustomerId customerId, Zone zone, CustomerId other, Instant at)
      implements CustomerEvent {}

  /**
   * The customer is forgotten: their key is shredded, and whoever keeps anything of them outside
   * the events lets go of it.
   *
   * @param conversationId the zone's conversation with them, where there was one
   */
  record CustomerForgotten(
      CustomerId customerId,
      Zone zone,
      @Nullable ConversationId conversationId,
      ErasureId erasureId,
      Instant at)
      implements CustomerEvent {}
}
