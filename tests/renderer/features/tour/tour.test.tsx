import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, sentOf } from "../../support/render-app.js";
import { FORM, FRESH, PHOTO, queueOf, READY } from "../../support/samples.js";

test("the first screen offers the tour, which begins with the photo", async () => {
  const { bridge, user } = await renderApp(FRESH);
  bridge.answer("tour.begin", () => {
    bridge.push({ tour: true, ...queueOf([PHOTO]) });
    return true;
  });
  await user.click(screen.getByTestId("start-tour"));
  expect(screen.getByTestId("plate-save")).toBeTruthy();
  expect(screen.getByTestId("tour").dataset.station).toBe("photo");
});

test("a tour that did not begin leaves the screen as it is", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("tour.begin", () => false);
  await user.click(screen.getByTestId("settings-open"));
  await user.click(screen.getByTestId("settings-tour"));
  expect(screen.getByTestId("settings-tour")).toBeTruthy();
});

test("the strip tells the station, in words and by number, as the work goes on", async () => {
  const { bridge } = await renderApp({ ...FORM, tour: true });
  const strip = screen.getByTestId("tour");
  expect(strip.textContent).toContain("第 3 段，共 6 段");
  expect(strip.textContent).toContain("帮我填写");
  act(() => bridge.push({ guide: { ...FRESH.guide, current: "await-verification" } }));
  expect(strip.textContent).toContain("第 6 段，共 6 段");
});

test("the tour is left from any screen, and is not offered while it runs", async () => {
  const { bridge, user } = await renderApp({
    ...READY,
    tour: true,
    settings: { ...READY.settings, practice: true },
  });
  await user.click(screen.getByTestId("settings-open"));
  expect(screen.queryByTestId("settings-tour")).toBeNull();
  expect(screen.queryByTestId("practice-badge")).toBeNull();
  await user.click(screen.getByTestId("tour-leave"));
  expect(sentOf(bridge, "tour.end")).toHaveLength(1);
  expect(screen.getByTestId("step-open-portal")).toBeTruthy();
});

test("practice without a tour ends by the setting alone", async () => {
  const { bridge, user } = await renderApp({ ...READY, settings: { ...READY.settings, practice: true } });
  await user.click(screen.getByTestId("practice-leave"));
  expect(sentOf(bridge, "settings.change")).toEqual([{ practice: false }]);
  expect(sentOf(bridge, "tour.end")).toEqual([]);
});
