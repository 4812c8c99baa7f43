package io.saleslore.command.customer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where phone numbers without a country's code are from.
 *
 * @param code ISO 3166, such as US
 */
@Component
record PhoneRegion(@Value("${saleslore.phone-region:US}") String code) {}
