package io.saleslore.tools.simulate.truth;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.vocabulary.Objection;

/** What a wording adds to how often its approach eases an objection. */
public record PlantedTemplate(TemplateId template, Objection objection, double added) {}
