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
  { path: "playbook", name: "playbook", icon: "book", roles: ["MARKETER", "DATA_TEAM"], load: () => import("../playbook/Playbook.svelte") },
  { path: "me", name: "me", icon: "me", roles: ["MARKETER"], load: () => import("../me/Me.svelte") },
  { path: "import", name: "import", icon: "upload", roles: ["MARKETER"], aside: true, load: () => import("../inbox/Import.svelte") },
];

export function pagesOf(role: Role): Page[] {
  return pages.filter((each) => each.roles.includes(role));
}
