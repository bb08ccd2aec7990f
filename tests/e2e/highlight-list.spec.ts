import { ringIn } from "../support/follow.js";
import { expect, test } from "../support/injected/fixture.js";

test("while the user has a field's list open by hand, that is ringed, and the field again once it is shut", async ({
  desk,
}) => {
  await desk.open("table.html");
  const { key } = await desk.control("器具产地", "dialog");
  const order = { step: "add-instrument", number: 5, targets: [key], outcome: "found", message: "" } as const;
  await desk.ask({ op: "highlight", ...order });
  const field = await desk.at({ op: "control", key }).boundingBox();
  const below = (field?.y ?? 0) + (field?.height ?? 0);
  const ringAt = async () => (await ringIn(desk.page))?.y ?? 0;
  await expect.poll(ringAt).toBeGreaterThan(0);
  expect(await ringAt()).toBeLessThan(below);
  await desk.at({ op: "control", key }).click();
  await expect.poll(ringAt).toBeGreaterThan(below);
  await desk.page.locator("#panel").evaluate((panel) => panel.style.setProperty("display", "none"));
  await expect.poll(ringAt).toBeLessThan(below);
});
