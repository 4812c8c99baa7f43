import type { Component } from "svelte";
import type { IconName } from "../../lib/Icon.svelte";
import type { Role } from "../../lib/session.svelte";
import type { texts } from "../../texts";

export interface Page {
  path: string;
  name: keyof typeof texts.pages;
  icon: IconName;
  roles: Role[];
  load: () => Promise<{ default: Component }>;
}

/** Every page and who sees it; each is fetched when it is first opened. */
const pages: Page[] = [
  { path: "inbox", name: "inbox", icon: "inbox", roles: ["MARKETER"], load: () => import("../inbox/Inbox.svelte") },
];

export function pagesOf(role: Role): Page[] {
  return pages.filter((each) => each.roles.includes(role));
}
