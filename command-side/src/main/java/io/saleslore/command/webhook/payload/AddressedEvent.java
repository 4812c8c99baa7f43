package io.saleslore.command.webhook.payload;

/**
 * An event, the business number it came over, and the customer it is about.
 *
 * @param phoneNumberId Meta's id of the business number
 * @param user the customer
 * @param event what happened
 */
public record AddressedEvent(String phoneNumberId, WhatsAppUser user, WebhookEvent event) {}
