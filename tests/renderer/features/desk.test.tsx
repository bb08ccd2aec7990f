import { act, screen } from "@testing-library/react";
import { beforeAll, expect, test, vi } from "vitest";
import { type Round, roundOf } from "../../../src/core/records/round-of-shops.js";
import type { AppState } from "../../../src/ipc/state.js";
import { primaries, renderApp, sentOf } from "../support/render-app.js";
import { COMPANY, INSTRUMENT, NOW, PHOTO, queueOf, READY } from "../support/samples.js";
import { settled } from "../support/settled.js";

beforeAll(() => {
  // There is no layout here: the table draws what fits its box.
  const sizes = { clientHeight: 500, clientWidth: 900, offsetHeight: 84, offsetWidth: 900 };
  for (const [side, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value });
});

const OTHER = { ...COMPANY, id: "c2", name: "样例肉铺", market: "样例菜场" };
const SCALES = [
  { ...INSTRUMENT, id: "a", serial: "S1", validUntil: "2020-01-01" },
  { ...INSTRUMENT, id: "b", serial: "S2", validUntil: "2020-01-02", companyId: "c2" },
  { ...INSTRUMENT, id: "c", serial: "S3", validUntil: "2099-01-01", companyId: "c2" },
];
const STATE: AppState = { ...READY, companies: [COMPANY, OTHER] };

async function openDesk(state = STATE) {
  const app = await renderApp(state);
  app.bridge.answer("ledger.list", () => SCALES);
  await app.user.click(screen.getByTestId("case-open"));
  await app.user.click(screen.getByTestId("desk-open"));
  await screen.findByTestId("desk");
  return app;
}

test("only who deals with more than one shop is shown the way to the desk", async () => {
  const { user } = await renderApp(READY);
  await user.click(screen.getByTestId("case-open"));
  expect(screen.queryByTestId("desk-open")).toBeNull();
});

test("shows what is due first, marks what is shown across shops, and starts the round with it", async () => {
  const { bridge, user } = await openDesk();
  expect(screen.getByTestId("desk-count").textContent).toBe("2 家单位，2 台秤");
  await user.click(screen.getByTestId("ledger-mark-all"));
  await user.selectOptions(screen.getByTestId("desk-due"), "all");
  expect(screen.getByTestId("desk-marked").textContent).toBe("选中 2 家的 2 台");
  // What the filter hides is not taken along unseen.
  await user.selectOptions(screen.getByTestId("desk-market"), "样例菜场");
  await user.click(screen.getByTestId("round-start"));
  expect(sentOf(bridge, "round.start")).toEqual([["b"]]);
});

test("the round goes in the order shown, which stays while a scale is looked at", async () => {
  const { bridge, user } = await openDesk();
  await user.selectOptions(screen.getByTestId("desk-due"), "all");
  const serials = () =>
    screen.getAllByTestId("ledger-row").map((row) => row.querySelector("strong")?.textContent);
  await user.click(screen.getByTestId("ledger-sort-serial"));
  await user.click(screen.getByTestId("ledger-sort-serial"));
  expect(serials()).toEqual(["S3", "S2", "S1"]);
  await user.click(screen.getAllByTestId("ledger-row")[0] as HTMLElement);
  await user.click(screen.getByTestId("back"));
  expect(serials()).toEqual(["S3", "S2", "S1"]);
  // Also while its label is printed.
  await user.click(screen.getAllByTestId("ledger-row")[0] as HTMLElement);
  await user.click(screen.getByTestId("scale-label"));
  await user.click(screen.getByTestId("back"));
  await user.click(screen.getByTestId("back"));
  expect(serials()).toEqual(["S3", "S2", "S1"]);
  await user.click(screen.getByTestId("ledger-mark-all"));
  await user.click(screen.getByTestId("round-start"));
  expect(sentOf(bridge, "round.start")).toEqual([["c", "b", "a"]]);
});

test("a passing message goes with the scale it was about, though the list is the same screen's", async () => {
  const { bridge, user } = await openDesk();
  await user.click(screen.getAllByTestId("ledger-row")[0] as HTMLElement);
  act(() => bridge.push({ toast: { id: 7, kind: "info", key: "copied" } }));
  expect(screen.getByTestId("toast").textContent).toContain("已复制");
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + 5_000);
  await user.click(screen.getByTestId("back"));
  expect(screen.getByTestId("toast").textContent).toBe("");
  vi.restoreAllMocks();
});

const round = (more: Partial<Round> = {}): Round => ({
  ...roundOf(SCALES, [COMPANY, OTHER], "2026-11-29T08:00:00.000Z"),
  ...more,
});

test("a round says whose turn it is; the next shop, a pause and the way back are one press away", async () => {
  const { bridge, user } = await renderApp({ ...STATE, round: round() });
  expect(screen.getByTestId("round-at").textContent).toContain("第 1 家，共 2 家");
  await user.click(screen.getByTestId("round-pause"));
  expect(sentOf(bridge, "round.pause")).toEqual([true]);
  bridge.push({ companyId: "c2" });
  await user.click(await screen.findByTestId("round-continue"));
  expect(sentOf(bridge, "round.pause")).toEqual([true, false]);
});

test("a shop's bookings made, the one thing to do is the next shop; where the round rests it is the card's", async () => {
  const filed = round();
  for (const scale of filed.shops[0]?.scales ?? []) scale.booking = "YY1";
  const { bridge } = await renderApp({ ...STATE, round: filed });
  expect(primaries()).toEqual(["round-next"]);
  const reservation = { id: "YY1", status: "待检定", opinion: "", ready: true, scales: [] };
  act(() => bridge.push({ now: { ...NOW, step: "await-verification", substep: "ready", reservation } }));
  expect(screen.getByTestId("finish")).toBeTruthy();
  expect(primaries()).toEqual(["round-next"]);
  // While the portal asks, its question comes first.
  const dialog = { id: 1, kind: "confirm" as const, message: "确认？", host: "psp.e-cqs.cn" };
  act(() => bridge.push({ portal: { ...READY.portal, dialog } }));
  expect(primaries()).toEqual(["dialog-accept"]);
  act(() => bridge.push({ portal: READY.portal }));
  act(() => bridge.push({ round: { ...filed, paused: true } }));
  expect(screen.getByTestId("round-continue")).toBeTruthy();
  expect(primaries()).toEqual(["finish-print"]);
});

test("after the last shop comes the report, which can be exported, printed and put away", async () => {
  const { bridge, user } = await renderApp({ ...STATE, companyId: "c2", round: round({ at: "c2" }) });
  await user.click(screen.getByTestId("round-next"));
  bridge.push({ round: round({ at: null, endedAt: "2026-11-29T09:00:00.000Z" }) });
  expect(screen.getAllByTestId("round-shop")).toHaveLength(2);
  await user.click(screen.getByTestId("round-export"));
  bridge.answer("paper.print", () => "printed");
  await user.click(screen.getByTestId("round-print"));
  // Said where it was asked for.
  const said = await screen.findByText("已送到打印机");
  expect(said.closest("[role=status]")?.parentElement).toBe(screen.getByTestId("round-print").parentElement);
  await user.click(screen.getByTestId("round-end"));
  await user.click(screen.getByTestId("round-end-confirm"));
  expect(bridge.sent.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["round.next", "round.export", "paper.print", "round.end"]),
  );
});

const collected = (shop: string) => ({
  ...PHOTO,
  from: { id: "0".repeat(32), market: "样例菜场", shop, stall: "12号" },
});
async function review(shop: string) {
  const app = await renderApp({ ...STATE, ...queueOf([collected(shop)]) });
  app.bridge.answer("ledger.list", () => SCALES);
  await app.user.click(screen.getByTestId("photo-queue"));
  await screen.findByTestId("collected-from");
  return app;
}

test("a photo from a round is kept for its shop, which is not put in force", async () => {
  const { bridge, user } = await review("样例肉铺");
  await user.click(screen.getByTestId("plate-save"));
  expect(sentOf(bridge, "instrument.save")).toMatchObject([{ companyId: "c2", place: "样例菜场 12号" }]);
  expect(bridge.sent.map(({ name }) => name)).not.toContain("company.select");
});

test("where no shop is called so, it is chosen or added first", async () => {
  const { bridge, user } = await review("没有的店");
  expect((screen.getByTestId("plate-save") as HTMLButtonElement).disabled).toBe(true);
  await user.selectOptions(screen.getByTestId("collected-company"), "c1");
  await user.click(screen.getByTestId("plate-save"));
  expect(sentOf(bridge, "instrument.save")).toMatchObject([{ companyId: "c1" }]);
});

test("a serial number that another shop has too is kept only on the user's word", async () => {
  const { bridge, user } = await review("样例肉铺");
  bridge.answer("instrument.save", ({ keepTwin }: { keepTwin?: boolean }) =>
    keepTwin
      ? { ok: true, id: "saved" }
      : { ok: false, problems: [{ path: "serial", key: "serial-elsewhere", value: COMPANY.name }] },
  );
  await user.click(screen.getByTestId("plate-save"));
  expect((await screen.findByTestId("serial-twin")).textContent).toContain(COMPANY.name);
  await user.click(screen.getByTestId("twin-keep"));
  expect(sentOf(bridge, "instrument.save").at(-1)).toMatchObject({ keepTwin: true });
});

test("an answer that comes late does not take the user away from where she went meanwhile", async () => {
  const { bridge, user } = await renderApp({ ...STATE, round: round() });
  let answered = () => {};
  bridge.answer("round.next", () => new Promise<void>((done) => (answered = done)));
  await user.click(screen.getByTestId("round-next"));
  await user.click(screen.getByTestId("round-report"));
  expect(screen.getByTestId("round-table")).toBeTruthy();
  answered();
  await settled();
  expect(screen.getByTestId("round-table")).toBeTruthy();
});

test("two shops left one after the other, faster than main answers, end at the report", async () => {
  const { bridge, user } = await renderApp({ ...STATE, round: round() });
  const answers: (() => void)[] = [];
  bridge.answer("round.next", () => new Promise<void>((done) => answers.push(done)));
  await user.click(screen.getByTestId("round-next"));
  bridge.push({ round: round({ at: "c2" }), companyId: "c2" });
  await settled();
  await user.click(screen.getByTestId("round-next"));
  for (const answered of answers) answered();
  expect(await screen.findByTestId("round-table")).toBeTruthy();
});
