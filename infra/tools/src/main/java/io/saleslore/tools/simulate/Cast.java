package io.saleslore.tools.simulate;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.world.WorldCustomer;
import io.saleslore.tools.world.WorldMarketer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Invents people and the companies they work for; nobody of that name is meant. */
final class Cast {
  private static final List<String> TIME_ZONES =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Los_Angeles",
          "Europe/London",
          "Europe/Berlin",
          "Asia/Kolkata",
          "Australia/Sydney");

  private final Draw draw;
  private final Set<String> taken = new HashSet<>();
  private final List<Company> companies = new ArrayList<>();
  private int phones;

  Cast(Draw draw) {
    this.draw = draw;
  }

  WorldMarketer marketer(int number) {
    var name = name();
    var slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    var id = new StaffId(String.format(Locale.ROOT, "%s-%03d", slug, number));
    return new WorldMarketer(id, name, draw.oneOf(TIME_ZONES));
  }

  /** One in three is somebody from a company that is known already. */
  Company company() {
    if (!companies.isEmpty() && draw.chance(0.33)) {
      return draw.oneOf(companies);
    }
    var name =
        unused(
            () ->
                draw.oneOf(InventedNames.START)
                    + draw.oneOf(InventedNames.START).toLowerCase(Locale.ROOT)
                    + draw.oneOf(InventedNames.END)
                    + " "
                    + draw.oneOf(InventedNames.FORM));
    var company = new Company(name, draw.oneOf(Customs.INDUSTRIES), draw.oneOf(Customs.SIZES));
    companies.add(company);
    return company;
  }

  WorldCustomer customer(int number, WorldMarketer marketer, Company company) {
    var name = name();
    while (name.equals(marketer.name())) {
      name = name();
    }
    var mailbox = name.toLowerCase(Locale.ROOT).replace(' ', '.') + number;
    var domain = company.name().split(" ")[0].toLowerCase(Locale.ROOT) + ".example";
    return new WorldCustomer(
        String.format(Locale.ROOT, "c%05d", number),
        marketer.staffId(),
        name,
        company.name(),
        phone(),
        mailbox + "@" + domain,
        company.industry(),
        company.size());
  }

  String firstName() {
    return draw.oneOf(InventedNames.FIRST);
  }

  String phone() {
    phones++;
    return String.format(Locale.ROOT, "+1 %03d 555 %04d", 202 + phones / 10_000, phones % 10_000);
  }

  private String name() {
    return draw.oneOf(InventedNames.FIRST) + " " + draw.oneOf(InventedNames.LAST);
  }

  private String unused(java.util.function.Supplier<String> names) {
    var name = names.get();
    for (int i = 2; !taken.add(name); i++) {
      name = i > 20 ? names.get() + " " + i : names.get();
    }
    return name;
  }
}
