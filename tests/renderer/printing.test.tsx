// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "./support/render-app.js";
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
