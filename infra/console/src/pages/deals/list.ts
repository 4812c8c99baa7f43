import { answer, api } from "../../api/client";
import { list } from "../../lib/list.svelte";
import { session } from "../../lib/session.svelte";
import type { Stage } from "../../lib/vocabulary";

interface Sought {
  customer?: string;
  stage?: Stage | undefined;
  outcome?: "won" | "lost" | "unknown";
}

/** A marketer's deals that are sought, what was opened last first. */
export function deals(sought: () => Sought, step = 50) {
  return list((wanted) => answer(api.GET("/api/v1/staff/{staff}/deals", { params: { path: { staff: session.staff }, query: { ...sought(), ...wanted } } })), step);
}
