import { describe, expect, it } from "vitest";
import { isAllowedUrl } from "../../../src/main/security/allowed-urls.js";

const real = { hosts: ["e-cqs.cn"], portalUrl: "http://psp.e-cqs.cn/" };
const other = { hosts: ["e-cqs.cn"], portalUrl: "http://127.0.0.1:8080/start" };
const practice = { hosts: ["e-cqs.cn"], portalUrl: "practice://portal/" };

describe("isAllowedUrl", () => {
  it.each([
    ["http://psp.e-cqs.cn/login", real, true],
    ["https://psp.e-cqs.cn/login", real, true],
    ["https://cas.e-cqs.cn/", real, true],
    ["https://e-cqs.cn/", real, true],
    ["https://note-cqs.cn/", real, false],
    ["https://e-cqs.cn.example.com/", real, false],
    ["https://psp.e-cqs.cn@example.com/", real, false],
    ["file:///etc/passwd", real, false],
    ["javascript:alert(1)", real, false],
    ["data:text/html,x", real, false],
    ["app://wizard/index.html", real, false],
    ["practice://portal/", real, false],
    ["no address", real, false],
    ["about:blank", real, true],
    ["http://127.0.0.1:8080/other", other, true],
    ["http://127.0.0.1:9090/other", other, false],
    ["https://cas.e-cqs.cn/", other, true],
    ["practice://sso/login", practice, true],
    ["http://psp.e-cqs.cn/", practice, false],
  ])("%s", (url, allowed, expected) => {
    expect(isAllowedUrl(url, allowed)).toBe(expected);
  });
});
