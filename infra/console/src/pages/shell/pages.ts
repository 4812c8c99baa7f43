import type { Component } from "svelte";
import type { IconName } from "../../lib/Icon.svelte";
import type { Role } from "../../lib/session.svelte";
import type { texts } from "../../texts";

export interface Page {
  path: string;
  name: keyof typeof texts.pages;
  icon: IconName;
  roles: Role[];
  /** Reached from another page, not from the menu. */
  aside?: boolean;
  load: () => Promise<{ default: Component }>;
}

/** Every page and who sees it; each is fetched when it is first opened. */
const pages: Page[] = [
  { path: "inbox", name: "inbox", icon: "inbox", roles: ["MARKETER"], load: () => import("../inbox/Inbox.svelte") },
  { path: "customers", name: "customers", icon: "people", roles: ["MARKETER"], load: () => import("../customers/Customers.svelte") },
  { path: "deals", name: "deals", icon: "deal", roles: ["MARKETER"], load: () => import("../deals/Board.svelte") },
  { path: "playbook", name: "playbook", icon: "book", roles: ["MARKETER"], load: () => import("../playbook/Playbook.svelte") },
  { path: "me", name: "me", icon: "me", roles: ["MARKETER"], load: () => import("../me/Me.svelte") },
  { path: "import", name: "import", icon: "upload", roles: ["MARKETER"], aside: true, load: () => import("../importing/Import.svelte") },
  { path: "history", name: "history", icon: "history", roles: ["COMPLIANCE"], load: () => import("../compliance/History.svelte") },
  { path: "proofs", name: "proofs", icon: "shield", roles: ["COMPLIANCE"], load: () => import("../compliance/Proofs.svelte") },
  { path: "denied", name: "denied", icon: "stop", roles: ["COMPLIANCE"], load: () => import("../compliance/Denied.svelte") },
  { path: "erasures", name: "erasures", icon: "eraser", roles: ["COMPLIANCE"], load: () => import("../compliance/Erasures.svelte") },
  { path: "reveals", name: "reveals", icon: "eye", roles: ["COMPLIANCE"], load: () => import("../compliance/Reveals.svelte") },
  { path: "holds", name: "holds", icon: "lock", roles: ["COMPLIANCE"], load: () => import("../compliance/Holds.svelte") },
  { path: "retention", name: "retention", icon: "clock", roles: ["COMPLIANCE"], load: () => import("../compliance/Retention.svelte") },
  { path: "shown", name: "shown", icon: "spark", roles: ["COMPLIANCE"], load: () => import("../compliance/ShownAdvice.svelte") },
  { path: "lookup", name: "lookup", icon: "search", roles: ["COMPLIANCE"], load: () => import("../compliance/LookUp.svelte") },
  { path: "home", name: "home", icon: "home", roles: ["DATA_TEAM"], load: () => import("../data/Home.svelte") },
  { path: "models", name: "models", icon: "layers", roles: ["DATA_TEAM"], load: () => import("../data/Models.svelte") },
  { path: "editions", name: "editions", icon: "stack", roles: ["DATA_TEAM"], load: () => import("../data/Editions.svelte") },
  { path: "letters", name: "letters", icon: "letter", roles: ["DATA_TEAM"], load: () => import("../data/Letters.svelte") },
  { path: "reviews", name: "reviews", icon: "book", roles: ["TEMPLATE_REVIEWER"], load: () => import("../reviews/Reviews.svelte") },
  { path: "staff", name: "staff", icon: "people", roles: ["ADMIN"], load: () => import("../staff/Staff.svelte") },
  { path: "gate", name: "gate", icon: "gate", roles: ["DATA_TEAM", "ADMIN"], load: () => import("../data/Gate.svelte") },
];

/** Of somebody with several roles, the pages of all. */
export function pagesOf(roles: Role[]): Page[] {
  return pages.filter((each) => each.roles.some((role) => roles.includes(role)));
}
