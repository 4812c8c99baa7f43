package io.saleslore.tools.simulate.truth;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.vocabulary.Objection;

/** A template that was written while an objection was open. */
public record UsedTemplate(
    TemplateId template, Objection objection, boolean replied, boolean eased) {}
