import { expect, it } from "vitest";
import { isLoginInsecure } from "../../../../src/core/procedure/detection/insecure-login.js";
import type { PageSnapshot } from "../../../../src/core/snapshot/types.js";

const page = (url: string, kind = "password", visible = true) =>
  ({
    frames: [
      { url: "https://portal.example/", controls: [] },
      { url, controls: [{ kind, visible }] },
    ],
  }) as unknown as PageSnapshot;

it.each([
  ["over plain http", page("http://psp.e-cqs.cn/login"), true],
  ["over https", page("https://psp.e-cqs.cn/login"), false],
  ["on this PC", page("http://127.0.0.1:8080/login"), false],
  ["on this PC by name", page("http://localhost/login"), false],
  ["on a name that only begins like this PC's", page("http://127.0.0.1.example/login"), true],
  ["on the practice portal", page("practice://sso/cas/login"), false],
  ["that is hidden", page("http://psp.e-cqs.cn/", "password", false), false],
  ["that is none", page("http://psp.e-cqs.cn/", "text"), false],
  ["in a frame without address", page("about:blank"), false],
])("a password box %s: %#", (_name, sight, exposed) => {
  expect(isLoginInsecure([sight])).toBe(exposed);
});
