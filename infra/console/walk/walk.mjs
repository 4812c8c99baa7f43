// walk.mjs URL SCREENS LANE...: plays people's journeys in a browser and takes pictures of every page.
// The journeys of a lane, parted by commas, follow each other; lanes are played at the same time.
import { mkdirSync } from "node:fs";
import { startBrowser, Visitors } from "./visitors.mjs";

const [url, screens, ...lanes] = process.argv.slice(2);
mkdirSync(screens, { recursive: true });
const browser = await startBrowser();
await Promise.all(lanes.map(playAll));
await browser.close();

async function playAll(lane) {
  for (const journey of lane.split(",")) await play(journey);
}

/** Says what was measured and what went wrong, a line each. */
async function play(journey) {
  const visitors = new Visitors(browser, url, screens);
  const { default: walk } = await import(`./${journey}.mjs`);
  await walk(visitors).catch((failure) => visitors.failed(journey, failure));
  await visitors.leave();
  for (const each of visitors.measured) console.log(`measured: ${each}`);
  for (const each of visitors.failures) console.log(`${journey}: ${each.replaceAll("\n", " ")}`);
}
