import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PASSWORD_RULES, passwordRules } from "../../src/core/records/user-name-and-password.js";
import { evenChoice } from "../../src/renderer/features/guide/unbiased-random.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { NOW, READY } from "./support/samples.js";

const REGISTER = { ...READY, guide: { ...READY.guide, current: "register" as const } };
const met = (name: string) => screen.getByTestId(`rule-${name}`).dataset.met === "true";
const typed = () => screen.getByTestId("account-password") as HTMLInputElement;

async function open() {
  const app = await renderApp(REGISTER);
  await app.user.click(screen.getByRole("button", { name: "帮我想用户名和密码" }));
  await screen.findByTestId("account-helper");
  return app;
}

test("each rule is ticked as it is met while the person types", async () => {
  const { user } = await open();
  expect(PASSWORD_RULES.filter(met)).toEqual([]);
  await user.type(typed(), "a");
  expect(PASSWORD_RULES.filter(met)).toEqual(["lower"]);
  await user.type(typed(), "B3@");
  expect(PASSWORD_RULES.filter(met)).toEqual(["upper", "lower", "digit", "special"]);
  expect(screen.getByTestId("password-copy").hasAttribute("disabled")).toBe(true);
  await user.type(typed(), "cdef");
  expect(PASSWORD_RULES.filter(met)).toEqual([...PASSWORD_RULES]);
});

test("the user name of the company is judged too", async () => {
  const { user } = await open();
  expect(met("username")).toBe(true);
  await user.type(screen.getByTestId("account-username"), " x");
  expect(met("username")).toBe(false);
});

test("a proposed password keeps the rules and goes to the clipboard alone, on the person's press", async () => {
  const { user, bridge } = await open();
  const before = bridge.sent.length;
  await user.click(screen.getByTestId("password-propose"));
  const { value, type } = typed();
  expect(Object.values(passwordRules(value)).every(Boolean)).toBe(true);
  expect(type).toBe("password");
  expect(bridge.sent.length).toBe(before);
  await user.click(screen.getByTestId("password-copy"));
  expect(sentOf(bridge, "clipboard.copy")).toEqual([value]);
  expect(bridge.sent.length).toBe(before + 1);
});

test("what was typed is gone when the step is left", async () => {
  const { user, bridge } = await open();
  await user.type(typed(), "Geheim#2026");
  bridge.push({ guide: { ...READY.guide, current: "enter-system" } });
  await screen.findByTestId("copy-login-name");
  bridge.push({ guide: { ...READY.guide, current: "register" } });
  await user.click(await screen.findByRole("button", { name: "帮我想用户名和密码" }));
  expect(typed().value).toBe("");
});

test("every choice comes up, and none outside", () => {
  const seen = new Set(Array.from({ length: 600 }, () => evenChoice(5)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
});

test("a portal that knows a company by its credit code is given that, not the user name", async () => {
  const values = { label: "统一社会信用代码", by: "creditCode" };
  const sentence = { key: "type-username", values } as const;
  const now = { ...NOW, step: "enter-system", substep: "type-username", sentence } as const;
  await renderApp({ ...READY, now });
  const code = READY.companies[0]?.creditCode ?? "?";
  expect(screen.getByTestId("copy-login-name").closest("div")?.textContent).toContain(code);
  expect(screen.getByTestId("now").textContent).toContain("填您的统一社会信用代码");
});
