/** A data engineer builds a read model again, compares it, switches to it and goes back. */
export default async function rebuild(visitors) {
  const page = await visitors.as("Dan");
  for (const each of ["home", "models", "editions", "letters", "gate"]) await visitors.open(page, each, each, { wide: each === "home" });
  await visitors.open(page, "models/success-strategies", "model");
  await page.getByRole("button", { name: "Build again" }).click();
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByText("Unchanged", { exact: false }).or(page.getByText("Both generations say the same")).first().waitFor();
  await visitors.settled(page);
  await visitors.picture(page, "rebuild");
  await page.getByRole("button", { name: "Switch to it" }).click();
  await page.getByText("Generation 2 answers, position").waitFor();
  await page.getByRole("button", { name: "Roll back" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Roll back" }).click();
  await page.getByText("Generation 1 answers, position").waitFor();
  await visitors.picture(page, "rolled-back");
}
