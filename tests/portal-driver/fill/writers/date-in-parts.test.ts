import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import type { ControlDriver } from "../../../../src/portal-driver/fill/control/control-driver.js";
import { writeDate } from "../../../../src/portal-driver/fill/writers/date.js";

// The bundle for the pages, which these writers only carry.
/** A box with a part for each of these greatest values; what is typed into each. */
function boxOf(...most: number[]) {
  const typed: string[] = [];
  const part = (index: number) => ({
    getAttribute: async () => String(most[index]),
    press: async (key: string) => void typed.push(`${most[index]}: ${key}`),
    pressSequentially: async (text: string) => void typed.push(`${most[index]}: ${text}`),
  });
  const box = {
    getAttribute: async () => null,
    locator: () => ({ count: async () => most.length, nth: part }),
  } as unknown as Locator;
  const driver = {
    approachedBox: box,
    click: async () => {},
    leave: async () => void typed.push("left"),
  } as unknown as ControlDriver;
  return { driver, typed };
}

it.each([
  ["2024-03-05", [9999, 12, 31], ["9999: 2024", "12: 03", "31: 05", "left"]],
  ["2024/3/5", [12, 31, 9999], ["12: 03", "31: 05", "9999: 2024", "left"]],
  ["", [9999, 12, 31], ["9999: Delete", "12: Delete", "31: Delete", "left"]],
])("%s goes into a box in parts of at most %j", async (date, most, told) => {
  const { driver, typed } = boxOf(...most);
  await writeDate(driver, date);
  expect(typed).toEqual(told);
});

it("half a date goes into none of its parts", async () => {
  const { driver, typed } = boxOf(9999, 12, 31);
  await expect(writeDate(driver, "2024-03")).rejects.toThrow();
  expect(typed).toEqual([]);
});

it("hours, minutes and seconds are given no part of a date", async () => {
  const { driver, typed } = boxOf(23, 59, 59);
  await expect(writeDate(driver, "2024-03-05")).rejects.toThrow();
  expect(typed.filter((one) => /^\d+:/.test(one))).toEqual([]);
});
