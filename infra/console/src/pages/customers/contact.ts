/** What a form asks of a customer. */
export interface Contact {
  name: string;
  company: string;
  phone: string;
  email: string;
  /** Whether it is somebody else than the customer who has the same number. */
  anotherPerson: boolean;
}

export const nobody = (): Contact => ({ name: "", company: "", phone: "", email: "", anotherPerson: false });

/** As the platform takes it: what was left empty is left out. */
export function given(contact: Contact) {
  const text = (of: string) => of.trim() || undefined;
  return { name: contact.name.trim(), company: text(contact.company), phone: text(contact.phone), email: text(contact.email), anotherPerson: contact.anotherPerson || undefined };
}
