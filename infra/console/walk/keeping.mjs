import { giveReason } from "./reason.mjs";

/** An officer looks at what is watched, places a hold, and sets with a second officer how long a zone keeps customers. */
export default async function keeping(visitors) {
  await visitors.tries("Bob", "/api/v1/audit/checkpoints?store=private");
  const carla = await visitors.as("Carla");
  for (const page of ["proofs", "denied", "holds", "reveals"]) await visitors.open(carla, page, page);
  await hold(visitors, carla);
  await retention(visitors, carla);
}

async function hold(visitors, page) {
  await visitors.go(page, "holds");
  await page.getByRole("button", { name: "Place a hold" }).click();
  const box = page.getByRole("dialog");
  await box.getByLabel("Marketer's id").fill("alice-123");
  await box.getByLabel("From").fill("2026-01-01");
  await giveReason(box, "authority", "12/2026");
  await visitors.picture(page, "hold-asked");
  await box.getByRole("button", { name: "Place a hold" }).click();
  await page.getByText("authority 12/2026").waitFor();
  await visitors.picture(page, "holds-placed");
}

async function retention(visitors, page) {
  await visitors.go(page, "retention");
  await page.getByRole("button", { name: "Ask for a period" }).click();
  const box = page.getByRole("dialog");
  await box.getByLabel("Marketer").fill("bob-456");
  await box.getByLabel("Days after").fill("3650");
  await giveReason(box, "policy", "2026");
  await box.getByRole("button", { name: "Ask for a period" }).click();
  await page.getByText("somebody else confirms it").waitFor();
  await visitors.picture(page, "retention-asked");
  const carlos = await visitors.as("Carlos");
  await visitors.go(carlos, "retention");
  await carlos.getByRole("button", { name: "Confirm the period" }).click();
  await carlos.getByText("3,650 days", { exact: true }).waitFor();
  await visitors.picture(carlos, "retention");
}
