import { all } from "../../api/all";
import { answer, api } from "../../api/client";
import type { Customer } from "../../api/types";

/** Everybody a marketer writes with, who was recorded last first. */
export function customersOf(staff: string): Promise<Customer[]> {
  return all((cursor) => answer(api.GET("/api/v1/staff/{staff}/customers", { params: { path: { staff }, query: { cursor, limit: 200 } } })));
}

export async function customersById(staff: string): Promise<Map<string, Customer>> {
  return new Map((await customersOf(staff)).map((each) => [each.customerId, each]));
}
