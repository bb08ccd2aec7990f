import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp, sentOf } from "../support/render-app.js";
import { COMPANY, FRESH, INSTRUMENT, READY } from "../support/samples.js";

const SECOND = { ...COMPANY, id: "c2", name: "乙店" };

async function openSearch() {
  const app = await renderApp({ ...READY, companies: [COMPANY, SECOND] });
  app.bridge.answer("ledger.list", () => [
    { ...INSTRUMENT, bookingNumber: "YY7" },
    { ...INSTRUMENT, id: "i2", serial: "乙-001", companyId: "c2" },
  ]);
  app.bridge.answer("history.list", () => []);
  return app;
}

it("comes by key from anywhere; arrows and Enter open a scale", async () => {
  const { bridge, user } = await openSearch();
  bridge.push({ searchAsked: 1 });
  await user.type(await screen.findByTestId("search-words"), "2023799696");
  expect(screen.getAllByRole("option").map((one) => one.textContent)).toHaveLength(1);
  await user.keyboard("{Enter}");
  expect(await screen.findByTestId("scale-standing")).toBeTruthy();
  expect(screen.queryByTestId("search-words")).toBeNull();
});

it("shut, it leaves the focus at its button, though a key opened it", async () => {
  const { bridge, user } = await openSearch();
  bridge.push({ searchAsked: 1 });
  await screen.findByTestId("search-words");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("search-open")));
});

it("results are grouped; the second of them, a shop's scale, is one key down, and a shop is put in force", async () => {
  const { bridge, user } = await openSearch();
  await user.click(screen.getByTestId("search-open"));
  await user.type(await screen.findByTestId("search-words"), "乙");
  expect(screen.getAllByRole("group").map((one) => one.getAttribute("aria-label"))).toEqual(["单位", "秤"]);
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(screen.getAllByRole("option").map((one) => one.getAttribute("aria-selected"))).toEqual([
    "false",
    "true",
  ]);
  await user.keyboard("{ArrowUp}{Enter}");
  expect(sentOf(bridge, "company.select")).toEqual(["c2"]);
  await waitFor(() => expect(screen.queryByTestId("search-words")).toBeNull());
});

it("a shop is found by its credit code, which is not shown whole", async () => {
  const { user } = await openSearch();
  await user.click(screen.getByTestId("search-open"));
  await user.type(await screen.findByTestId("search-words"), COMPANY.creditCode);
  const [shop] = screen.getAllByRole("option");
  expect(shop?.textContent).toContain(`92***${COMPANY.creditCode.slice(-4)}`);
  expect(document.body.textContent).not.toContain(COMPANY.creditCode);
});

it("a booking opens its slip; what is not there is said", async () => {
  const { user } = await openSearch();
  await user.click(screen.getByTestId("search-open"));
  const words = await screen.findByTestId("search-words");
  await user.type(words, "没有这个");
  expect(screen.getByTestId("search-told").textContent).toContain("没有找到");
  await user.clear(words);
  await user.type(words, "yy7");
  await user.click(screen.getByTestId("search-bookings"));
  expect(await screen.findByTestId("slip-print")).toBeTruthy();
});

it("the first start has no search: there is nothing to find", async () => {
  await renderApp(FRESH);
  expect(screen.queryByTestId("search-open")).toBeNull();
});
