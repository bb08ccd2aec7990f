import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, sentOf } from "./support/render-app.js";
import { READY } from "./support/samples.js";

test("what is given to whoever helps is read before it can be saved", async () => {
  const { bridge, user } = await renderApp(READY);
  bridge.answer("diagnostics.get", () => "step: register");
  await user.click(screen.getByTestId("settings-open"));
  expect(screen.queryByTestId("diagnostics-save")).toBeNull();
  await user.click(screen.getByTestId("diagnostics-show"));
  expect((await screen.findByTestId<HTMLTextAreaElement>("diagnostics-text")).value).toBe("step: register");
  expect(sentOf(bridge, "diagnostics.save")).toHaveLength(0);
  await user.click(screen.getByTestId("diagnostics-save"));
  expect(sentOf(bridge, "diagnostics.save")).toHaveLength(1);
});
