package io.saleslore.command.webhook;

import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.id.Zone;

/**
 * What one business number and one customer write to each other.
 *
 * @param phoneNumberId Meta's id of the business number
 */
record WebhookThread(Zone zone, String phoneNumberId, WhatsAppUser user) {}
