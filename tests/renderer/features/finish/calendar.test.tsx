import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, sentOf } from "../../support/render-app.js";
import { FRESH, INSTRUMENT, NOW, READY } from "../../support/samples.js";

const ready = (status: string) => ({
  ...READY,
  guide: { ...FRESH.guide, current: "await-verification" as const },
  now: {
    ...NOW,
    step: "await-verification" as const,
    substep: "ready" as const,
    reservation: {
      id: "2026112900012",
      status: "已提交",
      opinion: "",
      ready: true,
      scales: [{ serial: INSTRUMENT.serial, status, ready: true }],
    },
  },
});

test("what the portal shows is told in its own words", async () => {
  await renderApp(ready("待检"));
  expect(screen.getByTestId("finish").textContent).toContain("网站已经是“待检”");
});

test("a day that is none has the keyboard, and what was said of it goes with the first key", async () => {
  const { bridge, user } = await renderApp(ready("待检定"));
  await user.click(screen.getByTestId("finish-calendar"));
  const day = screen.getByTestId("visit-day");
  expect(document.activeElement).toBe(day);
  expect(day.getAttribute("aria-invalid")).toBe("true");
  expect(sentOf(bridge, "calendar.save")).toEqual([]);
  await user.keyboard("2");
  expect(day.getAttribute("aria-invalid")).toBeNull();
});
