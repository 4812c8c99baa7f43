package io.saleslore.command.rights;

import io.saleslore.kernel.erasure.Subject;
import java.util.List;

/** Where the person is a customer. */
record FoundCustomers(List<Subject> items) {}
