package io.saleslore.command.story;

import io.saleslore.command.customer.Contacts;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.staff.Zones;
import io.saleslore.command.tombstone.Tombstones;
import org.springframework.context.annotation.Import;

/** Finished stories and what is read to open them, for a process without the command side. */
@Import({StoriesOfZones.class, Contacts.class, Customers.class, Zones.class, Tombstones.class})
public class OpenedStories {}
