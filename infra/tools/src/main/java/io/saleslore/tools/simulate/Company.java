package io.saleslore.tools.simulate;

import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;

/** Where customers work. */
record Company(String name, Industry industry, BusinessSize size) {}
