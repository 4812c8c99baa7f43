package io.saleslore.tools.world;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;

/** A customer of one marketer; several may work for one company. */
public record WorldCustomer(
    String id,
    StaffId staff,
    String name,
    String company,
    String phone,
    String email,
    Industry industry,
    BusinessSize businessSize) {}
