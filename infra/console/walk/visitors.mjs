import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const serious = ["serious", "critical"];
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
/** Every picture is taken, and every page checked, in both. */
const forms = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
];
const everything = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] };
/** What the second form, narrow and dark, may change of a page that was checked whole in the first. */
const looks = { type: "rule", values: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "aria-hidden-focus", "button-name", "link-name", "label"] };
const widest = { width: 1600, height: 1000, colorScheme: "light" };

/** The browser of all journeys: to start it takes longer than most of them. */
export const startBrowser = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet });

/** The people of one journey, each with a session of their own; whatever goes wrong is kept as a failure. */
export class Visitors {
  failures = [];
  measured = [];
  #contexts = [];
  #spent = {};

  constructor(browser, url, screens) {
    this.browser = browser;
    this.url = url;
    this.screens = screens;
  }

  /** Somebody who has not signed in; what their page reports as an error is a failure. */
  async nobody(name = "nobody") {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", bypassCSP: true, acceptDownloads: true });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on("pageerror", (error) => this.failures.push(`${name}: ${error.message}`));
    page.on("console", (said) => said.type() === "error" && !/status of (4\d\d|503)/.test(said.text()) && this.failures.push(`${name}: ${said.text()}`));
    await page.goto(this.url);
    await page.getByRole("heading", { name: "Saleslore" }).waitFor();
    return page;
  }

  as(name) {
    return this.#timed("going in", () => this.#goIn(name));
  }

  async #goIn(name) {
    const page = await this.nobody(name);
    await page.getByRole("button", { name: new RegExp(`^\\S*\\s*${name}\\b`) }).click();
    await page.locator("nav").waitFor({ state: "attached" });
    return page;
  }

  /** Somebody asks for what their role may not see. */
  async tries(name, path) {
    const page = await this.as(name);
    await page.evaluate((path) => fetch(path), path);
  }

  /** A marketer of the simulated world. */
  async asOneOfMany() {
    const page = await this.nobody("a marketer");
    await page.getByRole("combobox").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Go in" }).click();
    await page.locator("nav").waitFor({ state: "attached" });
    return page;
  }

  go(page, place) {
    return this.#timed("going", () => this.#goTo(page, place));
  }

  async #goTo(page, place) {
    await page.goto(`${this.url}/#/${place}`);
    await this.settled(page);
  }

  async open(page, place, name, more) {
    await this.go(page, place);
    await this.picture(page, name, more);
  }

  /** How long a page takes from its address to what is awaited on it, with nothing kept from before. */
  async firstPage(page, place, awaited) {
    const devtools = await page.context().newCDPSession(page);
    await page.goto("about:blank");
    await devtools.send("Network.clearBrowserCache");
    await page.goto(`${this.url}/#/${place}`);
    await page.locator(awaited).first().waitFor();
    const millis = await page.evaluate(() => performance.now());
    this.measured.push(`${place} can be used after ${Math.round(millis)} ms`);
  }

  async settled(page) {
    await page.getByRole("heading").first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".waiting").length === 0);
  }

  /** What the parts of a journey that come again and again took, and how often they came. */
  costs() {
    return Object.entries(this.#spent).map(([part, { millis, times }]) => `${part} ${(millis / 1000).toFixed(1)} s in ${times}`).join(", ");
  }

  async #timed(part, work) {
    const began = performance.now();
    const answer = await work();
    const spent = (this.#spent[part] ??= { millis: 0, times: 0 });
    spent.millis += performance.now() - began;
    spent.times++;
    return answer;
  }

  /** Takes the page in every form, wider still where that is wanted, or only narrow where wide it is another page's. */
  async picture(page, name, { wide = false, narrow = false } = {}) {
    const devtools = await page.context().newCDPSession(page);
    for (const form of wide ? [...forms, widest] : narrow ? forms.slice(1) : forms) {
      await page.setViewportSize({ width: form.width, height: form.height });
      await page.emulateMedia({ colorScheme: form.colorScheme, reducedMotion: "reduce" });
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const shot = await this.#timed("pictures", () => devtools.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true }));
      writeFileSync(`${this.screens}/${name}-${form.width}-${form.colorScheme}.png`, Buffer.from(shot.data, "base64"));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) this.failures.push(`${name}: ${wider} pixels wider than ${form.width}`);
      if (form !== widest) await this.#timed("checks", () => this.#check(page, `${name} at ${form.width}`, form === forms[0] || narrow ? everything : looks));
    }
    await devtools.detach();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  }

  async #check(page, name, rules) {
    if (await page.evaluate(() => !globalThis.axe)) await page.addScriptTag({ path: axe });
    const found = await page.evaluate((runOnly) => globalThis.axe.run({ runOnly, resultTypes: ["violations"], preload: false }), rules);
    for (const each of found.violations) {
      if (serious.includes(each.impact)) this.failures.push(`${name}: ${each.id} at ${each.nodes.map((node) => node.target.join(" ")).join(", ")}`);
    }
  }

  async failed(journey, failure) {
    this.failures.push(failure.stack ?? String(failure));
    const pages = this.#contexts.flatMap((each) => each.pages());
    for (const [i, page] of pages.entries()) await page.screenshot({ path: `${this.screens}/failed-${journey}-${i + 1}.png` });
  }

  async leave() {
    for (const each of this.#contexts) await each.close();
  }
}
