import { expect, it } from "vitest";
import { RestartBudget } from "../../../../src/main/app/crash/restart-budget.js";

it("is used up by too many in a short time, and comes back", () => {
  let time = 0;
  const budget = new RestartBudget(3, 1000, () => time);
  expect([budget.take(), budget.take(), budget.take(), budget.take()]).toEqual([true, true, true, false]);
  time = 999;
  expect(budget.take()).toBe(false);
  time = 1000;
  expect(budget.take()).toBe(true);
});
