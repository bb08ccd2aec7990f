import { screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { StoredInstrument } from "../../../../src/core/records/instrument.js";
import { renderApp, sentOf } from "../../support/render-app.js";
import { INSTRUMENT, READY } from "../../support/samples.js";

beforeAll(() => {
  // The list draws what fits its box; there is no layout here, so a box and its rows get a size.
  const sizes = { clientHeight: 500, clientWidth: 400, offsetHeight: 84, offsetWidth: 400 };
  for (const [side, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value });
});
beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-02-01T08:00:00") }));
afterEach(() => vi.useRealTimers());

async function openScale(more: Partial<StoredInstrument>) {
  const scale = { ...INSTRUMENT, validUntil: "2027-12-31", ...more };
  const app = await renderApp({ ...READY, instruments: [scale] });
  app.bridge.answer("ledger.list", () => [scale]);
  await app.user.click(screen.getByTestId("ledger-open"));
  await app.user.click(await screen.findByTestId("ledger-search"));
  await app.user.keyboard("{ArrowDown}{Enter}");
  return app;
}
const line = async () => (await screen.findByTestId("type-advice")).querySelector("p")?.textContent;

it("an old scale in force goes on, in one line; why and whom to ask are a press away", async () => {
  const { bridge, user } = await openScale({ madeOn: "2019-05" });
  expect(await line()).toBe(
    "新型秤的规定：检定有效期内可以接着用。要修之前，先问问检定机构。再买秤，只买新型的。",
  );
  expect(screen.queryByTestId("scale-networked")).toBeNull();
  await user.click(screen.getByRole("button", { name: "为什么" }));
  const advice = screen.getByTestId("type-advice").textContent;
  expect(advice).toContain("出厂日期是 2019-05");
  expect(advice).toContain("82069551");
  expect(advice).toContain("2026-09-04，转自报道");
  await user.selectOptions(screen.getByTestId("scale-networked"), "no");
  await user.selectOptions(screen.getByTestId("scale-hasThreeCodes"), "unknown");
  const date = screen.getByTestId("scale-madeOn");
  await user.clear(date);
  await user.type(date, "2019年5月");
  await user.tab();
  await user.clear(date);
  await user.type(date, "去年");
  await user.tab();
  expect(screen.getByRole("alert").textContent).toContain("2023-05");
  await user.clear(date);
  await user.tab();
  expect(sentOf(bridge, "ledger.note")).toEqual([
    { ids: ["i1"], patch: { networked: false } },
    { ids: ["i1"], patch: { hasThreeCodes: undefined } },
    { ids: ["i1"], patch: { madeOn: undefined } },
  ]);
});

it("a platform scale is not told of rules on others", async () => {
  await openScale({ range: "2kg-300kg" });
  expect(await screen.findByTestId("scale-standing")).toBeTruthy();
  expect(screen.queryByTestId("type-advice")).toBeNull();
});

it("a scale that the portal has and that has certificates can still be changed; its date of manufacture stays", async () => {
  const { bridge, user } = await openScale({
    registeredOn: "2026-01-01",
    certificates: [],
    madeOn: "2019-05",
    networked: false,
  });
  await user.click(await screen.findByTestId("scale-edit"));
  await user.click(await screen.findByTestId("plate-save"));
  expect(sentOf(bridge, "instrument.save")).toMatchObject([{ id: "i1", madeOn: "2019-05" }]);
});
