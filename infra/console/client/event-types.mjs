// event-types.mjs OPENAPI OUT: writes the events of each store, as the description lists them, for a page to choose from.
import { readFileSync, writeFileSync } from "node:fs";

const [description, out] = process.argv.slice(2);
const { parameters } = JSON.parse(readFileSync(description, "utf8")).paths["/api/v1/audit/events"].get;
const kinds = parameters.find((each) => each.name === "type").schema.anyOf.filter((each) => each.enum);
const byStore = kinds.map((each) => `  ${each.title}: ${JSON.stringify(each.enum)},\n`).join("");
writeFileSync(out, `export const eventTypes: Record<"private" | "global", readonly string[]> = {\n${byStore}};\n`);
