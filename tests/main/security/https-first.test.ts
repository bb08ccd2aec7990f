import { expect, it } from "vitest";
import { httpsFirst } from "../../../src/main/security/https-first.js";

it.each([
  ["http://psp.e-cqs.cn/", ["https://psp.e-cqs.cn/", "http://psp.e-cqs.cn/"]],
  ["http://e-cqs.cn/a?b=1", ["https://e-cqs.cn/a?b=1", "http://e-cqs.cn/a?b=1"]],
  ["https://psp.e-cqs.cn/", ["https://psp.e-cqs.cn/"]],
  ["http://psp.e-cqs.cn:8080/", ["http://psp.e-cqs.cn:8080/"]],
  ["http://127.0.0.1:5000/", ["http://127.0.0.1:5000/"]],
  ["http://note-cqs.cn/", ["http://note-cqs.cn/"]],
  ["practice://portal/", ["practice://portal/"]],
])("%s is tried as %j", (address, tried) => {
  expect(httpsFirst(address, ["e-cqs.cn"])).toEqual(tried);
});
