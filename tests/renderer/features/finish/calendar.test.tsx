import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, sentOf } from "../../support/render-app.js";
import { FRESH, INSTRUMENT, NOW, READY } from "../../support/samples.js";

test("a day that is none has the keyboard, and what was said of it goes with the first key", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    guide: { ...FRESH.guide, current: "await-verification" },
    now: {
      ...NOW,
      step: "await-verification",
      substep: "ready",
      reservation: {
        id: "2026112900012",
        status: "已提交",
        opinion: "",
        ready: true,
        scales: [{ serial: INSTRUMENT.serial, status: "待检定", ready: true }],
      },
    },
  });
  await user.click(screen.getByTestId("finish-calendar"));
  const day = screen.getByTestId("visit-day");
  expect(document.activeElement).toBe(day);
  expect(day.getAttribute("aria-invalid")).toBe("true");
  expect(sentOf(bridge, "calendar.save")).toEqual([]);
  await user.keyboard("2");
  expect(day.getAttribute("aria-invalid")).toBeNull();
});
