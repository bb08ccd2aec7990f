import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, sentOf } from "./support/render-app.js";
import { COMPANY, FRESH, PHOTO, queueOf } from "./support/samples.js";

const question = () => screen.getByTestId("start").dataset.question;
const covered = (bridge: Awaited<ReturnType<typeof renderApp>>["bridge"]) =>
  sentOf(bridge, "layout.cover").at(-1);

test("a first start asks one question at a time over the whole window, with a way back and on", async () => {
  const { bridge, user } = await renderApp(FRESH);
  expect(question()).toBe("whose");
  expect(covered(bridge)).toBe(true);
  expect(screen.queryByTestId("now")).toBeNull();
  await user.click(screen.getByTestId("start-market"));
  expect(question()).toBe("market");
  await user.click(screen.getByTestId("start-back"));
  await user.click(screen.getByTestId("start-own"));
  expect(question()).toBe("scale");
  await user.click(screen.getByTestId("start-later"));
  expect(question()).toBe("company");
  await user.click(screen.getByTestId("start-back"));
  expect(question()).toBe("scale");
  await user.click(screen.getByTestId("start-later"));
  await user.click(screen.getByTestId("start-later"));
  expect(screen.queryByTestId("start")).toBeNull();
  expect(screen.getByTestId("now")).toBeTruthy();
  expect(covered(bridge)).toBe(false);
});

test("with each question the focus comes to it: keys go on from there", async () => {
  const { user } = await renderApp(FRESH);
  await user.click(screen.getByTestId("start-own"));
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByTestId("photo-pick"));
});

test("a photo chosen first is read while the company is asked for, and checked after", async () => {
  const { bridge, user } = await renderApp(FRESH);
  await user.click(screen.getByTestId("start-own"));
  await user.click(screen.getByTestId("photo-pick"));
  const file = new File([new Uint8Array([255, 216, 255])], "a.jpg", { type: "image/jpeg" });
  await user.upload(screen.getByTestId("photo-input"), [file]);
  expect(question()).toBe("company");
  await waitFor(() => expect(sentOf(bridge, "photo.add")).toHaveLength(1));
  act(() => bridge.push(queueOf([{ ...PHOTO, status: "reading", stage: "read", reading: null }])));
  expect(screen.getByText(/正在读铭牌/)).toBeTruthy();
  act(() => bridge.push(queueOf([PHOTO])));
  await user.click(screen.getByTestId("start-form"));
  for (const name of ["name", "creditCode", "username", "address"] as const)
    await user.type(screen.getByTestId(`company-field-${name}`), COMPANY[name]);
  await user.type(screen.getByTestId("company-field-region"), "330402");
  await user.click(screen.getByTestId("company-save"));
  expect(await screen.findByTestId("plate-field-serial")).toBeTruthy();
});

test("who practises need not write a company", async () => {
  const { bridge, user } = await renderApp({ ...FRESH, settings: { ...FRESH.settings, practice: true } });
  for (const next of ["start-own", "start-later", "start-sample"]) await user.click(screen.getByTestId(next));
  expect(sentOf(bridge, "company.sample")).toHaveLength(1);
});

test("nothing is asked about encryption before something is about to be kept", async () => {
  const { user } = await renderApp({
    ...FRESH,
    storage: { ...FRESH.storage, keeping: "plain", ask: true },
  });
  expect(screen.queryByTestId("storage-ask")).toBeNull();
  await user.click(screen.getByTestId("company-new"));
  expect(screen.getByTestId("storage-ask")).toBeTruthy();
});
