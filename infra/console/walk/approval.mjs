/** One reviewer writes a template, another approves it; what the scrubber finds is refused. */
export default async function approval(visitors) {
  const rita = await visitors.as("Rita");
  await rita.getByRole("button", { name: "Write a template" }).click();
  const box = rita.getByRole("dialog");
  await box.getByLabel("Text").fill("Call John Miller at +1 202 555 0142 and ask where the time goes.");
  await box.getByLabel("Approach").selectOption("clarifying-question");
  await box.getByLabel("Need").check();
  await box.getByRole("button", { name: "Save" }).click();
  await box.getByRole("alert").waitFor();
  await visitors.picture(rita, "template-refused");
  await box.getByLabel("Text").fill("Shall we look together at where the time goes today?");
  await box.getByRole("button", { name: "Save" }).click();
  await rita.getByText("Another reviewer decides").waitFor();
  await visitors.picture(rita, "reviews");
  const rosa = await visitors.as("Rosa");
  await rosa.getByRole("button", { name: "Approve", exact: true }).click();
  await rosa.getByText("Nothing here").waitFor();
  await visitors.open(rosa, "reviews?tab=approved", "reviews-approved");
}
