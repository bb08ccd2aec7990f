import { expect, type Page, test } from "@playwright/test";
import { type Bench, startBench } from "../support/portal/bench.js";
import { companyJob, INSTRUMENT, instrumentJob } from "../support/portal/forms.js";
import { hands, practiceState } from "../support/practice-selectors.js";

let bench: Bench;
test.beforeEach(async () => {
  bench = await startBench();
});
test.afterEach(() => bench.close());

const post = (page: Page, path: string, body?: object) =>
  page.evaluate(([to, data]) => fetch(to as string, { method: "POST", body: JSON.stringify(data) }), [
    path,
    body ?? null,
  ] as const);

for (const skin of ["classic", "modern"] as const) {
  test.describe(skin, () => {
    const arrive = async () => {
      const page = await bench.load("practice://portal/");
      await post(page, "/__desk/switches", { skin });
      return page;
    };

    test("the registration form holds what was meant", async () => {
      await arrive();
      await bench.load(skin === "classic" ? "practice://portal/register" : "practice://portal/#/register");
      const { rows, ms } = await bench.fill(companyJob);
      console.log(skin, ms, rows.map((r) => `${r.field}:${r.status}:${r.now}:${r.reason ?? ""}`).join("\n  "));
      expect(rows.filter(({ value }) => value !== "").every(({ status }) => status === "filled")).toBe(true);
    });

    test("the ledger's seventeen fields are stored as meant", async () => {
      const page = await arrive();
      await post(page, "/__desk/enter");
      await bench.load(skin === "classic" ? "practice://portal/services" : "practice://portal/#/services");
      const system = await hands[skin].enterSystem(() => bench.pages());
      await hands[skin].openLedgerForm(system);
      const { rows, ms } = await bench.fill(instrumentJob);
      console.log(skin, ms, rows.map((r) => `${r.field}:${r.status}:${r.now}:${r.reason ?? ""}`).join("\n  "));
      expect(rows.filter(({ status }) => status !== "filled" && status !== "kept")).toEqual([]);
      const again = await bench.fill(instrumentJob);
      expect(again.rows.map(({ status }) => status)).toEqual(rows.map(() => "kept"));
      await hands[skin].confirmLedgerForm(system);
      const stored = (await practiceState(system)).instruments[0];
      expect(stored?.fields).toMatchObject(INSTRUMENT);
      expect(stored?.fields.region).toContain("330402");
    });
  });
}
