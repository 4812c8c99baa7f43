// every-call.mjs DESCRIPTION FILE: writes a client in TypeScript that makes every call of the API once,
// with each parameter, the body of its example, and its example's answer as what it expects.
import { readFileSync, writeFileSync } from "node:fs";

const [description, file] = process.argv.slice(2);
const api = JSON.parse(readFileSync(description, "utf8"));
const operations = Object.entries(api.paths).flatMap(([path, calls]) => Object.entries(calls).map(([method, operation]) => ({ path, method, ...operation })));
const text = (value) => JSON.stringify(value, null, 2);

writeFileSync(file, [head(), ...operations.map(call)].join("\n"));

function head() {
  return `import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

type Problem = components["schemas"]["Problem"];
const client = createClient<paths>();

async function answered<T>(call: Promise<{ data?: T; error?: Problem }>, example?: NoInfer<T>): Promise<T | undefined> {
  const { data, error } = await call;
  if (error) throw new Error(error.detail);
  return data ?? example;
}
`;
}

function call({ path, method, operationId, parameters = [], requestBody, responses }) {
  const [type, content] = Object.entries(success(responses).content ?? { "application/json": {} })[0];
  const isJson = type === "application/json";
  const options = [`params: ${text(values(parameters))}`];
  if (requestBody) options.push(`body: ${text(Object.values(requestBody.content)[0].example)}`);
  if (!isJson) options.push(`parseAs: "stream"`);
  const sent = `client.${method.toUpperCase()}(${text(path)}, { ${options.join(", ")} })`;
  const expected = isJson && "example" in content ? `, ${text(content.example)}` : "";
  return `export const ${operationId} = () => answered(${sent}${expected});\n`;
}

function success(responses) {
  return responses[Object.keys(responses).find((status) => status.startsWith("2"))];
}

function values(parameters) {
  const places = {};
  for (const { in: place, name, example, schema } of parameters) {
    (places[place] ??= {})[name] = example ?? sample(schema, name);
  }
  return places;
}

function sample(schema, name) {
  const { enum: known, type, items, $ref: to } = schema;
  if (to) return sample(api.components.schemas[to.split("/").at(-1)], name);
  if (known) return known[0];
  if (type === "array") return [sample(items, name)];
  return { integer: 1, number: 1, boolean: true }[type] ?? name;
}
