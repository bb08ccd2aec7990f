import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, sentOf } from "./support/render-app.js";
import { FILLED_ROWS, FORM, INSTRUMENT_ROWS, NOW, READY } from "./support/samples.js";

const row = (field: string) => screen.getByTestId(`fill-row-${field}`);

test("every row is shown before anything is filled", async () => {
  await renderApp(FORM);
  for (const { field, label, value } of INSTRUMENT_ROWS) {
    expect(row(field).dataset.status).toBe("pending");
    expect(row(field).textContent).toContain(label);
    expect(row(field).textContent).toContain(value);
  }
});

test("each status has its word, and the value can be copied whatever became of it", async () => {
  const { bridge, user } = await renderApp({
    ...FORM,
    fill: { form: "instrument", rows: FILLED_ROWS, busy: false, undoable: true },
  });
  const words = FILLED_ROWS.map(
    ({ field, status }) => `${status}: ${row(field).querySelector("p span")?.textContent}`,
  );
  expect(new Set(words)).toEqual(
    new Set([
      "filled: 已填好",
      "refused: 没有填",
      "kept: 网页上的不一样",
      "missing: 网页上没找到",
      "missing: 资料里没有",
      "differs: 网页上的不一样",
    ]),
  );
  for (const field of ["category", "manufacturer", "serial"])
    await user.click(screen.getByTestId(`copy-${field}`));
  expect(sentOf(bridge, "clipboard.copy")).toEqual(["非自动衡器", "示例衡器有限公司", "2023799696"]);
});

test("a choice that got stuck halfway and could not be taken back is shown beside what was meant", async () => {
  const rows = FILLED_ROWS.map((one) => (one.field === "category" ? { ...one, now: "衡器" } : one));
  await renderApp({ ...FORM, fill: { form: "instrument", rows, busy: false, undoable: true } });
  expect(row("category").querySelector("del")?.textContent).toBe("衡器");
});

test("what was right already says so and asks for no care; what is another value does", async () => {
  const rows = INSTRUMENT_ROWS.map((one) =>
    one.field === "model" ? { ...one, now: one.value, status: "kept" as const } : one,
  );
  await renderApp({ ...FORM, fill: { form: "instrument", rows, busy: false, undoable: false } });
  expect(row("model").textContent).toContain("网页上已经填好");
  expect(row("model").dataset.inPlace).toBe("true");
  expect(row("serial").dataset.inPlace).toBeUndefined();
});

test("what the page holds is given up only when agreed to", async () => {
  const { bridge, user } = await renderApp(FORM);
  expect(row("serial").textContent).toContain("2022111");
  await user.click(screen.getByTestId("fill"));
  await user.click(screen.getByTestId("overwrite-serial"));
  await user.click(screen.getByTestId("fill"));
  expect(sentOf(bridge, "fill.run")).toEqual([{ overwrite: [] }, { overwrite: ["serial"] }]);
});

test("a name that only looks the same is shown letter by letter", async () => {
  const rows = INSTRUMENT_ROWS.map((one) =>
    one.field === "manufacturer"
      ? {
          ...one,
          value: "示例衡器（南湖）",
          now: "示例衡器(南湖)",
          status: "differs" as const,
          reason: "not-kept",
        }
      : one,
  );
  await renderApp({ ...FORM, fill: { form: "instrument", rows, busy: false, undoable: true } });
  const letters = within(row("manufacturer")).getByTestId("letters");
  expect([...letters.children].map(({ textContent }) => textContent)).toEqual([
    "第 5 个字：网页上是 ( ，您的是 （ ： 全角半角不同",
    "第 8 个字：网页上是 ) ，您的是 ） ： 全角半角不同",
  ]);
  expect(within(row("serial")).queryByTestId("letters")).toBeNull();
});

test("agreement ends when the page holds something else than what was agreed to", async () => {
  const { bridge, user } = await renderApp(FORM);
  await user.click(screen.getByTestId("overwrite-serial"));
  const rows = INSTRUMENT_ROWS.map((one) => (one.field === "serial" ? { ...one, now: "typed since" } : one));
  act(() => bridge.push({ fill: { form: "instrument", rows, busy: false, undoable: false } }));
  await user.click(screen.getByTestId("fill"));
  expect(sentOf(bridge, "fill.run")).toEqual([{ overwrite: [] }]);
});

test("nothing is offered to be overwritten where the page is empty or holds the value already", async () => {
  await renderApp({
    ...FORM,
    fill: {
      form: "instrument",
      rows: INSTRUMENT_ROWS.map((one) => ({ ...one, now: one.field === "model" ? one.value : "" })),
      busy: false,
      undoable: false,
    },
  });
  expect(document.querySelectorAll('[data-testid^="overwrite-"]')).toHaveLength(0);
});

test("all and single fields can be taken back, while there is something to take back", async () => {
  const { bridge, user } = await renderApp(FORM);
  expect(screen.queryByTestId("undo-fill")).toBeNull();
  act(() => bridge.push({ fill: { form: "instrument", rows: FILLED_ROWS, busy: false, undoable: true } }));
  await user.click(screen.getByTestId("undo-model"));
  await user.click(screen.getByTestId("undo-fill"));
  expect(sentOf(bridge, "fill.undo")).toEqual([{ field: "model" }, {}]);
  expect(within(row("category")).queryByTestId("undo-category")).toBeNull();
});

test("while the page shows none of the fields, the way to the form comes first", async () => {
  const rows = INSTRUMENT_ROWS.map((one) => ({ ...one, status: "missing" as const }));
  const { bridge } = await renderApp({
    ...FORM,
    fill: { form: "instrument", rows, busy: false, undoable: false },
  });
  expect(screen.getByText(/先在网页上打开这张表格/)).toBeTruthy();
  expect(screen.getByTestId("highlight-again").dataset.look).toBe("primary");
  expect(screen.queryByTestId("fill")).toBeNull();
  expect(screen.getByTestId("copy-serial").hasAttribute("disabled")).toBe(false);
  act(() => bridge.push({ fill: FORM.fill }));
  expect(screen.getByTestId("fill").dataset.look).toBe("primary");
});

test("a form the page still holds behind its terms is not offered to be filled again", async () => {
  const now = { ...NOW, substep: "own-consent", action: "show" } as const;
  const unseen = INSTRUMENT_ROWS.map((one) => ({ ...one, status: "refused" as const, reason: "hidden" }));
  const fill = { form: "instrument", busy: false, undoable: false } as const;
  const { bridge } = await renderApp({ ...FORM, now, fill: { ...fill, rows: unseen } });
  expect(screen.getByTestId("now").dataset.substep).toBe("own-consent");
  expect(screen.queryByTestId("fill")).toBeNull();
  act(() => bridge.push({ fill: { ...fill, rows: FILLED_ROWS } }));
  expect(screen.getByTestId("fill").dataset.look).toBe("plain");
});

test("when all is filled, nothing presses the person to fill again", async () => {
  const rows = INSTRUMENT_ROWS.filter(({ value }) => value !== "").map((one) => ({
    ...one,
    label: `* ${one.label}：`,
    now: one.value,
    status: "filled" as const,
  }));
  await renderApp({ ...FORM, fill: { form: "instrument", rows, busy: false, undoable: true } });
  expect(screen.getByTestId("fill").dataset.look).toBe("plain");
  expect(screen.getByTestId("now").textContent).toContain("没错就自己点「确定」");
  expect(screen.getByRole("button", { name: "复制“型号规格”" })).toBeTruthy();
});

test("a field is called as it reads, not as the page stretches it", async () => {
  const [first, ...rest] = INSTRUMENT_ROWS;
  const rows = [{ ...first, label: "* 器 具 名 称：" }, ...rest] as typeof INSTRUMENT_ROWS;
  await renderApp({ ...FORM, fill: { form: "instrument", rows, busy: false, undoable: false } });
  expect(row(String(first?.field)).textContent).toContain("器具名称");
});

test("while filling there is one thing to press: to stop it", async () => {
  await renderApp({
    ...FORM,
    fill: { form: "instrument", rows: INSTRUMENT_ROWS, busy: true, undoable: true },
  });
  expect(screen.getByTestId("fill").getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByTestId("fill-stop").hasAttribute("disabled")).toBe(false);
  expect(screen.queryByTestId("undo-fill")).toBeNull();
  expect(screen.queryByTestId("highlight-again")).toBeNull();
});

test.each([
  [{ companyId: null, current: "register" }, "选择或新增单位"],
  [{ instrumentId: null, current: "add-instrument" }, "选一台秤"],
  [{ current: "add-instrument" }, "网页上打开这张表格后"],
] as const)("without %o the list says what is needed first", async ({ current, ...patch }, words) => {
  await renderApp({ ...READY, ...patch, guide: { ...READY.guide, current }, fill: null });
  expect(screen.getByTestId(`step-${current}`).dataset.status).toBe("current");
  expect(screen.getByText(new RegExp(words))).toBeTruthy();
  expect(screen.queryByTestId("fill")).toBeNull();
  expect(screen.getByTestId("highlight-again").dataset.look).toBe("primary");
});
