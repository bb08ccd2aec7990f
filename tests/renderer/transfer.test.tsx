import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { OFFER } from "./support/offers.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { READY } from "./support/samples.js";

const FILE = new File(["PK"], "scales.xlsx");
const { problems: _problems, ...rest } = OFFER;
const GOOD = { ...rest, problems: [] };

async function open() {
  const app = await renderApp(READY);
  await app.user.click(screen.getByTestId("settings-open"));
  await app.user.click(screen.getByTestId("transfer-screen"));
  app.bridge.answer("import.accept", () => ({ ok: true, companies: 0, instruments: 2 }));
  return app;
}

async function read(answer: unknown) {
  const app = await open();
  app.bridge.answer("import.read", () => answer);
  await app.user.upload(screen.getByTestId("import-file"), FILE);
  return app;
}

test("a table's problems are told all at once, by sheet, row and column, and nothing is taken by itself", async () => {
  const { bridge } = await read(OFFER);
  expect(sentOf(bridge, "import.read")).toMatchObject([{ fileName: "scales.xlsx" }]);
  const rows = within(await screen.findByTestId("problem-table")).getAllByRole("row");
  expect(rows).toHaveLength(3);
  expect(rows[1]?.textContent).toContain(
    "“秤”第 3 行 I 列出厂编号这个出厂编号的秤已经有了。现在写的：20230001",
  );
  expect(rows[2]?.textContent).toContain("“秤”第 5 行使用地点行政区划");
  expect(sentOf(bridge, "import.accept")).toEqual([]);
});

test("what is wrong with a file as a whole is said without a table of places", async () => {
  await read({ ok: false, problems: [{ path: "", key: "not-a-table" }] });
  expect((await screen.findByTestId("import-refused")).textContent).toContain("打不开这个表格");
  expect(screen.queryByTestId("problem-table")).toBeNull();
  expect(screen.queryByText(/照下面的位置/)).toBeNull();
});

test("a file that the system does not give is told, not passed over", async () => {
  const { bridge, user } = await open();
  const held = new File(["PK"], "held.xlsx");
  held.arrayBuffer = () => Promise.reject(new DOMException("held", "NotReadableError"));
  await user.upload(screen.getByTestId("import-file"), held);
  expect((await screen.findByTestId("import-refused")).textContent).toContain("这个文件读不出来");
  expect(sentOf(bridge, "import.read")).toEqual([]);
});

test("good rows alone are taken only when the person says so", async () => {
  const { bridge, user } = await read(OFFER);
  await user.click(await screen.findByTestId("import-accept"));
  expect(sentOf(bridge, "import.accept")).toEqual([{ token: "t1", overwrite: [], goodRowsOnly: true }]);
  expect((await screen.findByTestId("taken")).textContent).toContain("秤 2 台");
  expect(screen.queryByTestId("import-offer")).toBeNull();
});

test("what differs is shown field by field, and replaced only where it is ticked", async () => {
  const { bridge, user } = await read(GOOD);
  const differing = await screen.findByTestId("preview-differs");
  expect(differing.textContent).toContain("型号规格ACS-JE11 → ACS-30");
  expect(screen.getByTestId("preview-new").dataset.count).toBe("2");
  expect(screen.getByTestId("preview-same").dataset.count).toBe("1");
  await user.click(screen.getByTestId("overwrite-instrument:92330402MA0TEXT04N:2023799696"));
  await user.click(screen.getByTestId("import-accept"));
  expect(sentOf(bridge, "import.accept")).toEqual([
    { token: "t1", overwrite: ["instrument:92330402MA0TEXT04N:2023799696"], goodRowsOnly: false },
  ]);
});

test("all that differs is ticked and unticked at once", async () => {
  const { bridge, user } = await read(GOOD);
  await user.click(await screen.findByTestId("overwrite-all"));
  await user.click(screen.getByTestId("overwrite-all"));
  await user.click(screen.getByTestId("import-accept"));
  expect(sentOf(bridge, "import.accept")).toMatchObject([{ overwrite: [] }]);
});

test("what waits is dropped when the person gives up, and when she leaves the screen", async () => {
  const { bridge, user } = await read(GOOD);
  await user.click(await screen.findByTestId("import-discard"));
  expect(sentOf(bridge, "import.discard")).toEqual(["t1"]);
  await user.upload(screen.getByTestId("import-file"), FILE);
  await screen.findByTestId("import-offer");
  await user.click(screen.getByTestId("back"));
  expect(sentOf(bridge, "import.discard")).toEqual(["t1", "t1"]);
});

test("a file nothing can be taken from says why", async () => {
  await read({ ok: false, problems: [{ path: "company.name", key: "required" }] });
  expect((await screen.findByTestId("import-refused")).textContent).toContain("company.name");
  expect(screen.queryByTestId("import-accept")).toBeNull();
});

test("a refusal of main's leaves what was read in sight", async () => {
  const { bridge, user } = await read(GOOD);
  bridge.answer("import.accept", () => ({ ok: false, problems: [{ path: "", key: "import-gone" }] }));
  await user.click(await screen.findByTestId("import-accept"));
  expect((await screen.findByTestId("import-refused")).textContent).toContain("请再选一次文件");
  expect(screen.getByTestId("import-offer")).toBeTruthy();
});

test("template, table and company file are asked for; where they went is said", async () => {
  const { bridge, user } = await open();
  bridge.answer("export.write", () => ({ ok: true, file: "/home/a.xlsx" }));
  await user.click(screen.getByTestId("export-template"));
  expect(await screen.findByText("已存到 /home/a.xlsx")).toBeTruthy();
  await user.click(screen.getByTestId("export-json"));
  await user.selectOptions(screen.getByTestId("export-company"), "");
  expect(screen.getByTestId("export-json").hasAttribute("disabled")).toBe(true);
  bridge.answer("export.write", () => ({ ok: false, problems: [{ path: "", key: "cannot-write" }] }));
  await user.click(screen.getByTestId("export-xlsx"));
  expect(await screen.findByText(/文件没有写成/)).toBeTruthy();
  expect(sentOf(bridge, "export.write")).toEqual([
    { kind: "template", companyId: null },
    { kind: "json", companyId: "c1" },
    { kind: "xlsx", companyId: null },
  ]);
});
