package io.saleslore.command.customer;

import org.springframework.context.annotation.Import;

/** Reads customers, for a process that does not record them. */
@Import({
  CustomerTable.class,
  CustomerIndex.class,
  Customers.class,
  ContactTable.class,
  ContactNormalizer.class,
  Contacts.class
})
public class CustomerReadConfiguration {}
