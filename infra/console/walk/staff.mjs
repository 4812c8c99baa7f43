/** An administrator looks after people, and sees no word of theirs. */
export default async function staff(visitors) {
  const ada = await visitors.as("Ada");
  await visitors.open(ada, "staff", "staff");
  await ada.getByRole("button", { name: "Take a marketer on" }).click();
  await visitors.picture(ada, "staff-joins");
  const box = ada.getByRole("dialog");
  await box.getByLabel("Id, as").fill("nora-789");
  await box.getByLabel("Name", { exact: true }).fill("Nora");
  await box.getByRole("button", { name: "Take a marketer on" }).click();
  await ada.getByText("nora-789").first().waitFor();
  await visitors.open(ada, "nowhere", "not-found");
}
