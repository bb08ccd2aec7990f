import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, sentOf } from "../../support/render-app.js";
import { INSTRUMENT, READY } from "../../support/samples.js";

test("each time a certificate's days are refused the wrong one takes the keyboard; the day offered ends it", async () => {
  const scale = { ...INSTRUMENT, id: "i1", validUntil: "2020-01-01" };
  const { bridge, user } = await renderApp(READY);
  bridge.answer("ledger.list", () => [scale]);
  await user.click(screen.getByTestId("ledger-open"));
  await user.click(await screen.findByTestId("ledger-search"));
  await user.keyboard("{ArrowDown}{Enter}");
  await user.type(await screen.findByTestId("certificate-date"), "2026.3.2");
  const until = screen.getByTestId("certificate-until");
  // Before the certificate's own day, then no day at all.
  for (const typed of ["2020-01-01", "20"]) {
    await user.clear(until);
    await user.type(until, typed);
    await user.click(screen.getByTestId("certificate-save"));
    expect(document.activeElement).toBe(until);
    expect(until.getAttribute("aria-invalid")).toBe("true");
  }
  await user.click(screen.getByRole("button", { name: "2027-03-01" }));
  expect(until.hasAttribute("aria-invalid")).toBe(false);
  expect(sentOf(bridge, "ledger.note")).toEqual([]);
});
