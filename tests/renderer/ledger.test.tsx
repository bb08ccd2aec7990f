import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import type { StoredInstrument } from "../../src/core/records/instrument.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { INSTRUMENT, NOW, READY } from "./support/samples.js";

beforeAll(() => {
  // The list draws what fits its box; there is no layout here, so a box and its rows get a size.
  const sizes = { clientHeight: 500, clientWidth: 400, offsetHeight: 84, offsetWidth: 400 };
  for (const [side, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value });
});

const scales = (count: number): StoredInstrument[] =>
  Array.from({ length: count }, (_, index) => ({
    ...INSTRUMENT,
    id: `i${index}`,
    serial: `SN${String(index).padStart(5, "0")}`,
    validUntil: "2020-01-01",
    bookingNumber: index === 0 ? "YY1" : "",
  }));

async function openLedger(list: StoredInstrument[]) {
  const app = await renderApp(READY);
  app.bridge.answer("ledger.list", () => list);
  await app.user.click(screen.getByTestId("ledger-open"));
  return app;
}

test("of ten thousand scales few are drawn, and a search finds one", async () => {
  const { user } = await openLedger(scales(10_000));
  await screen.findByTestId("ledger-list");
  expect(screen.getByTestId("ledger-count").textContent).toContain("10000");
  expect(screen.getAllByTestId("ledger-row").length).toBeLessThan(100);
  await user.type(screen.getByTestId("ledger-search"), "sn09999");
  expect(screen.getAllByTestId("ledger-row").map((row) => row.querySelector("strong")?.textContent)).toEqual([
    "SN09999",
  ]);
  expect(screen.getByTestId("ledger-row").textContent).toContain("过期");
});

test("by keys: down to the list, mark two, again this year", async () => {
  const { bridge, user } = await openLedger(scales(3));
  const search = await screen.findByTestId("ledger-search");
  await user.click(search);
  // This one walks through an input method's list.
  fireEvent.keyDown(search, { key: "ArrowDown", isComposing: true });
  expect(document.activeElement).toBe(search);
  await user.keyboard("{ArrowDown} {ArrowDown} ");
  await user.click(screen.getByTestId("ledger-again"));
  expect(sentOf(bridge, "ledger.again")).toEqual([["i0", "i1"]]);
});

test("marked scales that the portal does not have yet are entered one after the other", async () => {
  const [first, ...others] = scales(3);
  const { bridge, user } = await openLedger([
    { ...INSTRUMENT, ...first, registeredOn: "2026-01-01" },
    ...others,
  ]);
  await user.click(await screen.findByTestId("ledger-search"));
  await user.keyboard("{ArrowDown}{Control>}a{/Control}");
  await user.click(screen.getByTestId("ledger-batch"));
  expect(sentOf(bridge, "batch.start")).toEqual([["i1", "i2"]]);
});

test("deleting speaks of photos only where there are any, and the focus is not lost with the buttons", async () => {
  const { user } = await openLedger(scales(2));
  await user.click(await screen.findByTestId("ledger-search"));
  await user.keyboard("{ArrowDown} ");
  await user.click(screen.getByTestId("ledger-delete"));
  expect(screen.getByRole("alertdialog").textContent).not.toContain("照片");
  await user.click(screen.getByTestId("ledger-delete-confirm"));
  expect(screen.queryByTestId("ledger-actions")).toBeNull();
  expect(document.activeElement?.textContent).toBe("我的秤");
});

test("what is marked and not listed is left alone, and said to be", async () => {
  const { bridge, user } = await openLedger(scales(3));
  await user.click(await screen.findByTestId("ledger-search"));
  await user.keyboard("{ArrowDown}{Control>}a{/Control}");
  expect(screen.queryByTestId("ledger-unseen")).toBeNull();
  await user.type(screen.getByTestId("ledger-search"), "sn00002");
  expect(screen.getByTestId("ledger-unseen").textContent).toContain("2 台");
  await user.click(screen.getByTestId("ledger-again"));
  expect(sentOf(bridge, "ledger.again")).toEqual([["i2"]]);
});

test("what was printed leads back to the ledger as it was: whole window, search, order, marks", async () => {
  const { user } = await openLedger(scales(3));
  await user.click(await screen.findByTestId("ledger-wide"));
  await user.type(screen.getByTestId("ledger-search"), "sn0000");
  const sorted = () => screen.getByTestId("ledger-sort-serial").parentElement?.getAttribute("aria-sort");
  for (const _ of ["up", "down"]) await user.click(screen.getByTestId("ledger-sort-serial"));
  for (const mark of screen.getAllByTestId("ledger-mark").slice(0, 2)) await user.click(mark);
  await user.click(screen.getByTestId("ledger-labels"));
  expect(screen.getAllByTestId("label")).toHaveLength(2);
  await user.click(screen.getByTestId("back"));
  expect(screen.getByTestId("ledger-wide").getAttribute("aria-pressed")).toBe("true");
  expect((screen.getByTestId("ledger-search") as HTMLInputElement).value).toBe("sn0000");
  expect(screen.getByTestId("ledger-actions").textContent).toContain("选中了 2 台");
  expect(sorted()).toBe("descending");
  // From one scale's page back to that page.
  await user.click(screen.getAllByTestId("ledger-row")[1] as HTMLElement);
  await user.click(screen.getByTestId("scale-label"));
  await user.click(screen.getByTestId("back"));
  await user.click(screen.getByTestId("back"));
  expect((screen.getByTestId("ledger-search") as HTMLInputElement).value).toBe("sn0000");
  expect(sorted()).toBe("descending");
});

test("a scale of another company is put in force with its company", async () => {
  const { bridge, user } = await openLedger(scales(1).map((scale) => ({ ...scale, companyId: "c2" })));
  await user.click(await screen.findByTestId("ledger-search"));
  await user.keyboard("{ArrowDown}{Enter}");
  await user.click(await screen.findByTestId("scale-use"));
  expect(sentOf(bridge, "company.select")).toEqual(["c2"]);
  expect(sentOf(bridge, "instrument.select")).toEqual(["i0"]);
  expect(await screen.findByTestId("instrument-select")).toBeTruthy();
});

test("a day of repair that is typed and not kept is asked about before the window closes", async () => {
  const { bridge, user } = await openLedger(scales(1));
  await user.click(await screen.findByTestId("ledger-search"));
  await user.keyboard("{ArrowDown}{Enter}");
  await user.click(
    (await screen.findByTestId("scale-was-repaired")).querySelector("button,summary") as Element,
  );
  expect(sentOf(bridge, "draft.unsaved")).toEqual([]);
  const day = screen.getByTestId("repaired-day");
  await user.clear(day);
  await user.type(day, "2026.3.2");
  expect(sentOf(bridge, "draft.unsaved")).toEqual([true]);
});

test("Enter opens a scale; its certificate's end is offered, not set", async () => {
  const { bridge, user } = await openLedger(scales(1));
  await user.click(await screen.findByTestId("ledger-search"));
  await user.keyboard("{ArrowDown}{Enter}");
  const date = await screen.findByTestId("certificate-date");
  await user.type(date, "2026.3.2");
  // The window would close over it.
  expect(sentOf(bridge, "draft.unsaved")).toEqual([true]);
  const until = screen.getByTestId("certificate-until") as HTMLInputElement;
  expect(until.value).toBe("2020-01-01");
  expect(until.getAttribute("aria-invalid")).toBe("true");
  await user.clear(until);
  await user.type(until, "20");
  expect(until.hasAttribute("aria-invalid")).toBe(false);
  await user.click(screen.getByRole("button", { name: "2027-03-01" }));
  await user.click(screen.getByTestId("certificate-save"));
  await waitFor(() => expect(sentOf(bridge, "draft.unsaved")).toEqual([true, false]));
  expect(sentOf(bridge, "ledger.note")).toEqual([
    { ids: ["i0"], patch: { certificateDate: "2026-03-02", validUntil: "2027-03-01" } },
  ]);
});

test("a scale whose last verification failed says so at its top, with what follows", async () => {
  const [scale] = scales(1);
  if (!scale) throw new Error("no scale");
  const failed = { number: "T1", date: "2026-03-02", validUntil: "", result: "failed" as const };
  const { date } = failed;
  const known = { ...scale, certificateDate: date, validUntil: date, certificates: [failed] };
  const { user } = await openLedger([known]);
  expect((await screen.findByTestId("ledger-row")).textContent).toContain("检定不合格");
  await user.click(screen.getByTestId("ledger-row"));
  expect((await screen.findByTestId("scale-failed")).textContent).toMatch(/不能用来交易.*修好.*市场/);
});

test("a certificate of the wrong scale is taken away after a question; a day to come is none by hand", async () => {
  const [scale] = scales(1);
  if (!scale) throw new Error("no scale");
  const kept = { number: "T1", date: "2026-03-02", validUntil: "2027-03-01", result: "passed" as const };
  const { bridge, user } = await openLedger([{ ...scale, certificates: [kept] }]);
  await user.click(await screen.findByTestId("ledger-row"));
  await user.click(await screen.findByTestId("certificate-remove"));
  expect(sentOf(bridge, "certificate.remove")).toEqual([]);
  await user.click(await screen.findByTestId("certificate-remove-confirm"));
  expect(sentOf(bridge, "certificate.remove")).toEqual([
    { instrumentId: scale.id, certificate: { number: "T1", date: "2026-03-02" } },
  ]);
  await user.type(screen.getByTestId("certificate-date"), "29990101");
  await user.click(screen.getByTestId("certificate-save"));
  expect(screen.getByTestId("certificate-date").getAttribute("aria-invalid")).toBe("true");
  expect(sentOf(bridge, "ledger.note")).toEqual([]);
});

test("the days of a certificate that was taken away are nobody's to save", async () => {
  const list = scales(1).map((scale) => ({
    ...scale,
    certificateDate: "2026-03-02",
    certificates: [{ number: "T1", date: "2026-03-02", validUntil: "2020-01-01", result: "passed" as const }],
  }));
  const { bridge, user } = await openLedger(list);
  await user.click(await screen.findByTestId("ledger-row"));
  const days = () =>
    ["date", "until"].map((name) => (screen.getByTestId(`certificate-${name}`) as HTMLInputElement).value);
  await waitFor(() => expect(days()).toEqual(["2026-03-02", "2020-01-01"]));
  bridge.answer("ledger.list", () =>
    list.map((scale) => ({ ...scale, certificateDate: "", validUntil: "", certificates: [] })),
  );
  bridge.push({ ledger: { ...READY.ledger, version: READY.ledger.version + 1 } });
  await waitFor(() => expect(days()).toEqual(["", ""]));
  expect(sentOf(bridge, "draft.unsaved")).toEqual([]);
});

test("a booking that is over is told as the last one, without the status it had", async () => {
  const [scale] = scales(1);
  if (!scale) throw new Error("no scale");
  const booked = { ...scale, bookingNumber: "YY1", bookedOn: "2026-02-20", status: "待检定" };
  const { user } = await openLedger([{ ...booked, certificateDate: "2026-03-02", validUntil: "2099-03-01" }]);
  await user.click(await screen.findByTestId("ledger-row"));
  const standing = (await screen.findByTestId("scale-standing")).textContent;
  expect(standing).toContain("YY1（上次的）");
  expect(standing).not.toContain("待检定");
  // What is to be done next is to book it again.
  expect(screen.getByTestId("scale-again").dataset.look).toBe("primary");
});

test("a ledger that cannot be read says so and is asked again", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("ledger.list", () => {
    throw new Error("main is gone");
  });
  await user.click(screen.getByTestId("ledger-open"));
  const retry = await screen.findByTestId("ledger-retry");
  bridge.answer("ledger.list", () => scales(1));
  await user.click(retry);
  await waitFor(() => expect(screen.getAllByTestId("ledger-row")).toHaveLength(1));
});

test("where all scales are of the company in force they are shown without asking", async () => {
  const all = scales(3);
  const { bridge, user } = await renderApp({
    ...READY,
    instruments: all,
    ledger: { ...READY.ledger, total: 3 },
  });
  await user.click(screen.getByTestId("ledger-open"));
  await waitFor(() => expect(screen.getAllByTestId("ledger-row")).toHaveLength(3));
  expect(sentOf(bridge, "ledger.list")).toEqual([]);
});

test("the slip of a booked scale is saved with its number", async () => {
  const { bridge, user } = await openLedger(scales(1));
  bridge.answer("paper.save", () => ({ ok: true, file: "/tmp/slip.pdf" }));
  await user.click(await screen.findByTestId("ledger-search"));
  await user.keyboard("{ArrowDown}{Enter}");
  await user.click(await screen.findByTestId("slip-open"));
  const save = (await screen.findByTestId("slip-save")) as HTMLButtonElement;
  await waitFor(() => expect(save.disabled).toBe(false));
  await user.selectOptions(screen.getByTestId("slip-paper"), "roll58");
  await user.click(save);
  expect(await screen.findByText(/\/tmp\/slip.pdf/)).toBeTruthy();
  expect(JSON.stringify(sentOf(bridge, "paper.save"))).toContain("YY1");
  expect(sentOf(bridge, "paper.save")).toMatchObject([
    { paper: "roll58", scales: { rows: [["SN00000", "ACS-JE11"]] } },
  ]);
});

test("what is due again is booked with one press from the main screen; booked already it is not offered", async () => {
  const due = { validUntil: "2020-01-01", registeredOn: "2019-01-01" };
  const instruments = [
    { ...INSTRUMENT, ...due, id: "i1", serial: "SN1" },
    { ...INSTRUMENT, ...due, id: "i2", serial: "SN2" },
    { ...INSTRUMENT, id: "i3", serial: "SN3" },
  ];
  const { bridge, user } = await renderApp({ ...READY, instruments });
  expect(screen.getByTestId("again-offer").textContent).toContain("有 2 台秤又该送检了");
  // The one being chosen is not said to be due once more; before an earlier booking that stands open it leads on.
  bridge.push({ instrumentId: "i1", now: { ...NOW, step: "choose-instruments", substep: "tick-row" } });
  expect(screen.getByTestId("again-offer").textContent).toContain("有 2 台秤又该送检了");
  bridge.push({ instruments: instruments.slice(0, 1) });
  await waitFor(() => expect(screen.queryByTestId("again-offer")).toBeNull());
  bridge.push({ now: { ...NOW, step: "choose-instruments", substep: "close-booking" } });
  await screen.findByTestId("again-offer");
  bridge.push({ instruments });
  await waitFor(() => expect(screen.getByTestId("again-offer").textContent).toContain("有 2 台秤"));
  await user.click(screen.getByTestId("again-due"));
  expect(sentOf(bridge, "ledger.again")).toEqual([["i1", "i2"]]);
  bridge.push({ booking: { ids: ["i1", "i2"], chosen: [] } });
  await waitFor(() => expect(screen.queryByTestId("again-offer")).toBeNull());
});

test("what keeps a certificate opens once the scale has none any more", async () => {
  const list = scales(1).map((scale) => ({
    ...scale,
    bookingNumber: "",
    certificateDate: "2026-03-02",
    validUntil: "2099-01-01",
  }));
  const { bridge, user } = await openLedger(list);
  await user.click(await screen.findByTestId("ledger-row"));
  await screen.findByTestId("scale-again");
  expect(screen.queryByTestId("certificate-file")).toBeNull();
  bridge.answer("ledger.list", () =>
    list.map((scale) => ({ ...scale, certificateDate: "", validUntil: "" })),
  );
  bridge.push({ ledger: { ...READY.ledger, version: READY.ledger.version + 1 } });
  await screen.findByTestId("certificate-file");
});
