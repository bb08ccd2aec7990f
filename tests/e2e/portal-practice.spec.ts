import type { FillRow } from "../../src/core/autofill/field-spec.js";
import type { PracticeState } from "../../src/practice/index.js";
import type { Bench } from "../support/portal/bench.js";
import { expect, test } from "../support/portal/fixture.js";
import { companyJob, INSTRUMENT, instrumentJob } from "../support/portal/forms.js";

let bench: Bench;
test.beforeAll(async ({ bench: shared }) => {
  bench = shared;
});

const post = (path: string, body?: object) =>
  bench.inFirst(
    `fetch("${path}", { method: "POST", body: ${JSON.stringify(JSON.stringify(body ?? null))} }).then(() => 1)`,
  );
const state = () => bench.inFirst<PracticeState>(`fetch("/__desk/state").then((answer) => answer.json())`);

/** What a failing run leaves behind to be understood by. */
const report = (rows: FillRow[], ms: number, settled: Record<string, number>) =>
  test.info().annotations.push({
    type: "fill",
    description: [
      `${Math.round(ms)} ms`,
      ...rows.map((row) => `${row.field} ${row.status} ${row.now} ${row.reason ?? ""} ${settled[row.field]}`),
    ].join("\n"),
  });

for (const skin of ["classic", "modern"] as const) {
  test.describe(skin, () => {
    const arrive = async () => {
      await bench.load("practice://portal/");
      await post("/__desk/reset");
      await post("/__desk/switches", { skin });
    };

    test("the registration form holds what was meant", async () => {
      await arrive();
      await bench.load(skin === "classic" ? "practice://portal/register" : "practice://portal/#/register");
      const { rows, ms, settled } = await bench.fill(companyJob);
      report(rows, ms, settled);
      expect(rows.filter(({ value }) => value !== "").every(({ status }) => status === "filled")).toBe(true);
    });

    test("the ledger's seventeen fields are stored as meant", async () => {
      await arrive();
      await post("/__desk/enter");
      await bench.load(skin === "classic" ? "practice://portal/services" : "practice://portal/#/services");
      await bench.press("在线办理", "强制检定工作计量器具业务管理系统");
      await bench.press("直接办理", "强检器具台帐维护");
      await bench.press("新增");
      const seen = async () =>
        (await bench.preview(instrumentJob)).filter(({ status }) => status !== "missing");
      await expect.poll(async () => (await seen()).length).toBe(17);
      const { rows, ms, settled } = await bench.fill(instrumentJob);
      report(rows, ms, settled);
      expect(rows.filter(({ status }) => status !== "filled" && status !== "kept")).toEqual([]);
      const again = await bench.fill(instrumentJob);
      expect(again.rows.map(({ status }) => status)).toEqual(rows.map(() => "kept"));
      await bench.press("确定");
      await expect.poll(async () => (await state()).instruments.length).toBe(1);
      const stored = (await state()).instruments[0];
      expect(stored?.fields).toMatchObject(INSTRUMENT);
      expect(stored?.fields.region).toContain("330402");
    });
  });
}
