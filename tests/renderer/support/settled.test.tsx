// @vitest-environment happy-dom
import "./busy-machine.js";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "./render-app.js";
import { FRESH } from "./samples.js";

test("a test sees what follows from a gesture, however busy the machine", async () => {
  const { user } = await renderApp(FRESH);
  await user.click(screen.getByTestId("company-new"));
  await user.click(screen.getByTestId("company-save"));
  expect(document.querySelectorAll("[aria-invalid]")).toHaveLength(4);
});
