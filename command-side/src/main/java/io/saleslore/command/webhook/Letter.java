package io.saleslore.command.webhook;

/**
 * A happening and whose it is.
 *
 * @param phoneNumberId Meta's id of the business number it came over
 */
record Letter(String phoneNumberId, Peer peer, Happening happening) {}
