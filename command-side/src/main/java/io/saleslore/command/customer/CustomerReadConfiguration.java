package io.saleslore.command.customer;

import io.saleslore.command.customer.contact.ContactNormalizer;
import io.saleslore.command.customer.contact.ContactRule;
import io.saleslore.command.phone.PhoneNumbers;
import org.springframework.context.annotation.Import;

/** Reads customers, for a process that does not record them. */
@Import({
  CustomerTable.class,
  CustomerIndex.class,
  Customers.class,
  ContactTable.class,
  ContactNormalizer.class,
  ContactRule.class,
  PhoneNumbers.class,
  PersonMatcher.class,
  PersonRecords.class,
  ToldApart.class
})
public class CustomerReadConfiguration {}
