import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderApp, sentOf } from "./support/render-app.js";
import { FRESH, INSTRUMENT, NOW, READY } from "./support/samples.js";

const reservation = {
  id: "2026112900012",
  status: "已提交",
  opinion: "",
  ready: true,
  scales: [{ serial: INSTRUMENT.serial, status: "待检定", ready: true }],
};

test("a slip that was not printed is said where it was asked for", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "await-verification" },
    now: { ...NOW, step: "await-verification", substep: "ready", reservation },
  });
  const print = () => user.click(screen.getByTestId("finish-print"));
  bridge.answer("paper.print", () => "cancelled");
  await print();
  expect(screen.queryByText(/没有打印出来/)).toBeNull();
  bridge.answer("paper.print", () => "failed");
  await print();
  const said = await screen.findByText(/没有打印出来/);
  expect(said.closest("[role=status]")?.parentElement).toBe(screen.getByTestId("finish-print").parentElement);
});

test("while a slip is being printed its button keeps the focus, and a second press prints no second one", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "await-verification" },
    now: { ...NOW, step: "await-verification", substep: "ready", reservation },
  });
  let done: (answer: "printed") => void = () => {};
  bridge.answer("paper.print", () => new Promise<"printed">((resolve) => (done = resolve)));
  const print = screen.getByTestId("finish-print") as HTMLButtonElement;
  await user.click(print);
  // What is disabled loses the focus.
  expect(print.disabled).toBe(false);
  expect(print.getAttribute("aria-disabled")).toBe("true");
  await user.keyboard("{Enter}");
  expect(sentOf(bridge, "paper.print")).toHaveLength(1);
  done("printed");
  expect(await screen.findByText("已送到打印机")).toBeTruthy();
  expect(document.activeElement).toBe(print);
});

test("where the PDF went is told beside its button and brought into sight, once", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "await-verification" },
    now: { ...NOW, step: "await-verification", substep: "ready", reservation },
  });
  const shown = vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(() => {});
  bridge.answer("paper.save", () => ({ ok: true, file: "送检单.pdf" }));
  await user.click(screen.getByTestId("finish-pdf"));
  const said = await screen.findByText("已存到 送检单.pdf");
  const status = said.closest("[role=status]");
  expect(status?.parentElement).toBe(screen.getByTestId("finish-pdf").parentElement);
  const times = () => shown.mock.contexts.filter((element) => element === status).length;
  const before = times();
  expect(before).toBeGreaterThan(0);
  bridge.push({ toast: null });
  await user.click(screen.getByTestId("finish-copy"));
  expect(times()).toBe(before);
  shown.mockRestore();
});
