import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { NO_PORTAL } from "../../src/ipc/portal-state.js";
import type { AppState } from "../../src/ipc/state.js";
import { renderApp } from "./support/render-app.js";
import { FORM, NOW, READY } from "./support/samples.js";

type Now = NonNullable<AppState["now"]>;

test("a second wrong password warns of the lock", async () => {
  const said = { text: "用户名或密码错误", advice: "login" };
  const { bridge } = await renderApp({ ...FORM, now: { ...NOW, said } });
  expect(screen.queryByTestId("lock-near")).toBeNull();
  expect(screen.getByTestId("portal-said").textContent).toContain("再输一次");
  act(() => bridge.push({ now: { ...NOW, said: { ...said, lock: true } } }));
  expect(screen.getByTestId("lock-near").textContent).toContain("忘记密码");
  // What counts then is said alone.
  expect(screen.getByTestId("portal-said").textContent).not.toContain("再输一次");
});

test("what is typed at the login is at hand there and not before", async () => {
  const at = (substep: Now["substep"], step: Now["step"] = "enter-system"): AppState => ({
    ...READY,
    guide: { ...READY.guide, current: step },
    settings: { ...READY.settings, practice: true },
    now: {
      ...NOW,
      step,
      substep,
      sentence: { key: substep, values: { button: "", label: "" } },
    },
  });
  const { bridge } = await renderApp(at("press-login"));
  expect(screen.queryByTestId("copy-practice-password")).toBeNull();
  expect(screen.queryByTestId("captcha-show")).toBeNull();
  act(() => bridge.push(at("type-username")));
  expect(screen.getByTestId("copy-login-name")).toBeTruthy();
  expect(screen.getByTestId("copy-practice-password")).toBeTruthy();
  expect(screen.getByTestId("captcha-show")).toBeTruthy();
  // Terms to be agreed to before the form that asks for a code, or beside it.
  const terms = at("own-consent", "register");
  act(() => bridge.push(terms));
  expect(screen.queryByTestId("captcha-show")).toBeNull();
  const code = { field: "captcha", kind: "own", label: "验证码", why: "own", box: null } as const;
  const open = [{ ...code, value: "", now: "", said: "" }];
  act(() => bridge.push({ ...terms, now: { ...NOW, ...terms.now, open } }));
  expect(screen.getByTestId("captcha-show")).toBeTruthy();
  // A year later she comes by "book this year": the login stands before another step.
  act(() => bridge.push(at("pack-action", "open-reservation")));
  expect(screen.queryByTestId("copy-login-name")).toBeNull();
  act(() => bridge.push(at("type-username", "open-reservation")));
  expect(screen.getByTestId("copy-login-name")).toBeTruthy();
  expect(screen.getByTestId("captcha-show")).toBeTruthy();
  // No page, no code in it.
  act(() => bridge.push({ portal: { ...NO_PORTAL, condition: "unreachable", absent: true } }));
  expect(screen.queryByTestId("captcha-show")).toBeNull();
});
