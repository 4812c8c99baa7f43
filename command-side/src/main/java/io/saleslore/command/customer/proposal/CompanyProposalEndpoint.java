package io.saleslore.command.customer.proposal;

import io.saleslore.command.customer.Customers;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.situation.CompanyAnalyser;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Proposes only; to classify the customer confirms or corrects it. */
@RestController
@Audience(zoneOwner = true)
record CompanyProposalEndpoint(
    Zones zones, Customers customers, LatestMessages messages, CompanyAnalyser analyser) {
  @GetMapping("/api/v1/staff/{staff}/customers/{customer}/company-proposal")
  ProposedCompany propose(@PathVariable StaffId staff, @PathVariable CustomerId customer) {
    var zone = zones.of(staff);
    var card = customers.shown(zone, customer);
    var known = KnownCompany.of(card);
    return known.isComplete() ? ProposedCompany.none(known) : read(zone, card, known);
  }

  private ProposedCompany read(Zone zone, Customers.Card card, KnownCompany known) {
    var company = Objects.requireNonNullElse(card.company(), "");
    var said = messages.with(zone, card.customerId());
    return ProposedCompany.of(analyser.propose(company, said), known);
  }
}
