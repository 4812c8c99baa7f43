package io.saleslore.command.customer.merging;

import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.PersonMatcher;
import java.util.List;

/**
 * One person.
 *
 * @param items the record that stands for them first
 * @param mayBe who may be the same person, which the marketer has to say
 */
record RecordsOfPerson(List<Customers.Card> items, List<PersonMatcher.MayBe> mayBe) {}
