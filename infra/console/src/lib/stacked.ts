import type { Attachment } from "svelte/attachments";

/** Lets a table's rows stand as cards on a narrow screen: each cell knows its column's name. */
export const stacked: Attachment<HTMLTableElement> = (table) => {
  table.classList.add("stacked");
  const name = () => {
    const names = [...table.querySelectorAll("thead th")].map((each) => (each.querySelector(".hidden-text") ? "" : (each.textContent?.trim() ?? "")));
    for (const row of table.tBodies[0]?.rows ?? []) [...row.cells].forEach((cell, i) => (cell.dataset["label"] = names[i] ?? ""));
  };
  name();
  const watch = new MutationObserver(name);
  watch.observe(table, { childList: true, subtree: true });
  return () => watch.disconnect();
};
