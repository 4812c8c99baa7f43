// walk.mjs URL SCREENS CHAT: plays people's journeys in a browser and takes a picture of every page.
import { readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [url, screens, chat] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const failures = [];
mkdirSync(screens, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** A browser of their own for each person; what the page reports as an error is a failure. */
async function as(name, { width = 1440, dark = false } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light", bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => failures.push(`${name}: ${error.message}`));
  page.on("console", (said) => said.type() === "error" && !/status of 4\d\d/.test(said.text()) && failures.push(`${name}: ${said.text()}`));
  await page.goto(url);
  await page.getByRole("button", { name: new RegExp(`^\\S*\\s*${name}\\b`) }).click();
  await page.locator("nav").waitFor({ state: "attached" });
  return page;
}

async function picture(page, name) {
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${screens}/${name}.png` });
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  for (const each of found.violations) {
    if (each.impact === "serious" || each.impact === "critical") failures.push(`${name}: ${each.id} at ${each.nodes[0].target.join(" ")}`);
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) failures.push(`${name}: ${wider} pixels wider than the screen`);
}

async function open(page, hash, name) {
  await page.goto(`${url}/#/${hash}`);
  await page.getByRole("heading").first().waitFor();
  await page.locator(".waiting").first().waitFor({ state: "detached" });
  await picture(page, name);
}

async function marketersMorning() {
  const page = await as("Alice");
  await picture(page, "inbox-empty");
  await page.getByRole("link", { name: "Import chat" }).first().click();
  await page.setInputFiles("input[type=file]", chat);
  await page.getByLabel("The customer's name").fill("John");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("link", { name: "Open the conversation" }).click();
  await page.getByText("What the customer said").waitFor();
  await picture(page, "conversation");
  await page.getByRole("tab", { name: "Deals" }).click();
  await page.getByRole("button", { name: "Open a deal" }).click();
  await page.getByLabel("Amount").fill("5000");
  await page.getByRole("button", { name: "Quote", exact: true }).click();
  await page.getByText("$5,000").first().waitFor();
  await page.getByRole("button", { name: "Won", exact: true }).click();
  await page.getByRole("button", { name: "Open a deal" }).waitFor();
  await page.getByRole("tab", { name: "Notes" }).click();
  await page.getByLabel("Keep the note").fill("Likes figures");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await page.getByText("Likes figures").waitFor();
  await open(page, "customers", "customers");
  await page.getByRole("link", { name: "John" }).click();
  await picture(page, "customer");
  const customer = new URL(page.url()).hash.split("/").pop();
  await open(page, "deals?tab=over", "deals");
  for (const tab of ["objections", "works", "templates", "timing", "industries", "months"]) await open(page, `playbook?tab=${tab}`, `playbook-${tab}`);
  await open(page, "me", "about-me");
  return customer;
}

async function erasureByTwo(customer) {
  const carla = await as("Carla");
  await open(carla, `history?customer=${customer}`, "history");
  await carla.getByRole("button", { name: /Customer Recorded/ }).click();
  await carla.getByText("How it stood then").waitFor();
  await picture(carla, "history-state");
  for (const page of ["proofs", "denied", "holds", "reveals", "lookup"]) await open(carla, page, page);
  await carla.goto(`${url}/#/erasures?customer=${customer}`);
  await carla.getByRole("dialog").getByLabel("Reason").fill("asked by letter");
  await carla.getByRole("dialog").getByRole("button", { name: "Ask for an erasure" }).click();
  await carla.getByRole("link", { name: /^[0-9a-f]{8}-/ }).click();
  await carla.getByText("somebody else confirms it").waitFor();
  const path = new URL(carla.url()).hash;
  const carlos = await as("Carlos");
  await carlos.goto(`${url}/${path}`);
  await carlos.getByRole("button", { name: "Confirm the erasure" }).click();
  await carlos.getByRole("dialog").getByLabel("Reason").fill("checked");
  await carlos.getByRole("dialog").getByRole("button", { name: "Confirm the erasure" }).click();
  await carlos.locator(".steps li.done", { hasText: "Completed" }).waitFor();
  await picture(carlos, "erasure");
}

async function rebuild() {
  const page = await as("Dan");
  for (const each of ["home", "models", "editions", "letters", "gate"]) await open(page, each, each);
  await page.goto(`${url}/#/models/success-strategies`);
  await page.getByRole("button", { name: "Build again" }).click();
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByText("Unchanged", { exact: false }).first().waitFor();
  await picture(page, "rebuild");
  await page.getByRole("button", { name: "Switch to it" }).click();
  await page.getByText("Generation 2 answers").waitFor();
  await page.getByRole("button", { name: "Roll back" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Roll back" }).click();
  await page.getByText("Generation 1 answers").waitFor();
  return page;
}

async function approval() {
  const rita = await as("Rita");
  await rita.getByRole("button", { name: "Write a template" }).click();
  const box = rita.getByRole("dialog");
  await box.getByLabel("Text").fill("Shall we look together at where the time goes today?");
  await box.getByLabel("Approach").selectOption("clarifying-question");
  await box.getByLabel("Need").check();
  await box.getByRole("button", { name: "Save" }).click();
  await rita.getByText("Another reviewer decides").waitFor();
  const rosa = await as("Rosa", { width: 390, dark: true });
  await rosa.getByRole("button", { name: "Approve", exact: true }).click();
  await rosa.getByText("Nothing here").waitFor();
  await picture(rosa, "reviews-narrow");
}

/** The session ends elsewhere while a page is open: it says so, and stays where it was. */
async function endOfSession(page) {
  await page.evaluate(async () => {
    const { csrfToken } = await (await fetch("/api/v1/session")).json();
    await fetch("/api/v1/session", { method: "DELETE", headers: { "X-CSRF-Token": csrfToken } });
  });
  await page.getByText("Your session has ended").waitFor();
  await picture(page, "session-ended");
}

async function narrow() {
  const page = await as("Alice", { width: 390, dark: true });
  await picture(page, "inbox-narrow");
  await page.getByRole("link", { name: "Import chat" }).first().click();
  await picture(page, "import-narrow");
  for (const tab of ["objections", "timing"]) await open(page, `playbook?tab=${tab}`, `playbook-${tab}-narrow`);
}

try {
  const start = await browser.newPage();
  await start.goto(url);
  await start.getByRole("heading", { name: "Saleslore" }).waitFor();
  await picture(start, "sign-in");
  const customer = await marketersMorning();
  await erasureByTwo(customer);
  await endOfSession(await rebuild());
  await approval();
  await narrow();
  const ada = await as("Ada");
  await open(ada, "staff", "staff");
} catch (failure) {
  failures.push(String(failure));
  const pages = browser.contexts().flatMap((each) => each.pages());
  await pages.at(-1)?.screenshot({ path: `${screens}/failed.png` });
} finally {
  await browser.close();
}
for (const each of failures) console.log(each);
process.exit(failures.length === 0 ? 0 : 1);
