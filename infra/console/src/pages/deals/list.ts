import { all } from "../../api/all";
import { answer, api } from "../../api/client";
import type { Deal } from "../../api/types";

/** A marketer's deals with everybody, or with one customer, what was opened last first. */
export function dealsOf(staff: string, customer?: string): Promise<Deal[]> {
  return all((cursor) => answer(api.GET("/api/v1/staff/{staff}/deals", { params: { path: { staff }, query: { customer, cursor, limit: 200 } } })));
}
