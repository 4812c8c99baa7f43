// walk.mjs URL SCREENS JOURNEY...: plays people's journeys in a browser and takes pictures of every page.
import { mkdirSync } from "node:fs";
import { Visitors } from "./visitors.mjs";

const [url, screens, ...names] = process.argv.slice(2);
mkdirSync(screens, { recursive: true });
const visitors = await Visitors.start(url, screens);
for (const name of names) {
  try {
    await (await import(`./${name}.mjs`)).default(visitors);
  } catch (failure) {
    await visitors.failed(name, failure);
  }
}
await visitors.close();
for (const each of visitors.failures) console.log(each);
process.exitCode = visitors.failures.length === 0 ? 0 : 1;
