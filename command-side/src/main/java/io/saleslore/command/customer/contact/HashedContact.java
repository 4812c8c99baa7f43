package io.saleslore.command.customer.contact;

/** A phone number, an address or a name on WhatsApp, as a peppered hash. */
public record HashedContact(ContactKind kind, String hash) {}
