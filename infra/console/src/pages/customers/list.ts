import { answer, api } from "../../api/client";
import { list } from "../../lib/list.svelte";
import { session } from "../../lib/session.svelte";
import type { Industry } from "../../lib/vocabulary";

interface Sought {
  search?: string | undefined;
  industry?: Industry | undefined;
}

/** Those a marketer writes with who are sought; who was recorded last comes first. */
export function customers(sought: () => Sought, step = 100) {
  return list((wanted) => answer(api.GET("/api/v1/staff/{staff}/customers", { params: { path: { staff: session.staff }, query: { ...sought(), ...wanted } } })), step);
}
