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

test("of a calendar that is open by hand what leads to the day is ringed, then the day", async ({ desk }) => {
  await desk.open("calendar.html");
  const { key } = await desk.control("购置时间");
  const targets = { targets: [key], outcome: "found", message: "", day: "2024-10-17" } as const;
  await desk.ask({ op: "highlight", step: "add-instrument", number: 5, ...targets });
  const { page } = desk;
  /** Whether the ring lies around the one place with these words. */
  const rings = (words: string) => async () => {
    const [ring, box] = [await ringIn(page), await page.getByText(words, { exact: true }).boundingBox()];
    if (!ring || !box) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return Math.abs(ring.x - x) < 8 && Math.abs(ring.y - y) < 8;
  };
  await desk.at({ op: "control", key }).click();
  await expect.poll(rings("‹")).toBe(true);
  await page.getByText("‹", { exact: true }).click();
  await expect.poll(rings("17")).toBe(true);
});
