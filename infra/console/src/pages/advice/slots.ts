import type { Customer } from "../../api/types";
import { known } from "../../lib/format";

const slot = /\{[a-z]+\}/g;

/** A template's words with what is known of the customer in its slots. */
export function filled(text: string, customer: Customer | undefined): string {
  const values: Record<string, string | undefined> = {
    "{customer}": customer?.name.split(" ")[0],
    "{company}": customer?.company ?? undefined,
    "{industry}": known(customer?.industry).toLowerCase(),
  };
  return text.replaceAll(slot, (name) => values[name] || name);
}

/** Where a slot is left for the marketer to fill. */
export function slots(text: string): { start: number; end: number }[] {
  return [...text.matchAll(slot)].map((each) => ({ start: each.index, end: each.index + each[0].length }));
}
