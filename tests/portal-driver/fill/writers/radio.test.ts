import { expect, it } from "vitest";
import type { ControlDriver } from "../../../../src/portal-driver/fill/control/control-driver.js";
import { writeRadio } from "../../../../src/portal-driver/fill/writers/native.js";

// What runs in the pages is bundled by the build alone, and no page is here.
/** A radio group that was seen with some choices, and now has others. */
function group(choices: string[], now: string[]) {
  const told = { readings: 0, pressed: [] as string[] };
  const driver = {
    key: "c1",
    optionsTimeout: 1000,
    choices,
    read: async () => {
      told.readings += 1;
      return { options: now.map((text) => ({ text, selected: false })) };
    },
    until: <T>(look: () => Promise<T | undefined>) => look(),
    at: ({ text }: { text: string }) => text,
    click: async (text: string) => void told.pressed.push(text),
  };
  return { driver: driver as unknown as ControlDriver, told };
}

it("a choice that was seen when the group was approached is pressed without another reading", async () => {
  const { driver, told } = group(["国产", "进口"], []);
  await writeRadio(driver, { value: "进口" });
  expect(told).toEqual({ readings: 0, pressed: ["进口"] });
});

it("one that was not is looked for, and refused where it never comes", async () => {
  const { driver, told } = group(["国产"], ["国产", "进口"]);
  await writeRadio(driver, { value: "进口" });
  expect(told).toEqual({ readings: 1, pressed: ["进口"] });
  await expect(writeRadio(group(["国产"], ["国产"]).driver, { value: "进口" })).rejects.toThrow();
});
