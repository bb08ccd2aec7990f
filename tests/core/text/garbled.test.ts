import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGarbled } from "../../../src/core/text/garbled.js";

const PAGE =
  "用户名 密码 登录 企业注册 公共服务门户 质量监督，通知公告。出厂编号：型号规格 测量范围 准确度等级 强检器具台帐维护 服务事项名称 在线办理";
const read = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
const UTF8 = new TextEncoder().encode(PAGE);
/** 用户名 密码 登录 企业注册 公共服务门户 质量监督，通知公告 in GBK. */
const GBK = Buffer.from(
  "d3c3bba7c3fb20c3dcc2eb20b5c7c2bc20c6f3d2b5d7a2b2e120b9abb9b2b7fecef1c3c5bba720d6cac1bfbce0b6bda3accda8d6aab9abb8e6",
  "hex",
);

describe("a text read by another encoding", () => {
  it.each([
    ["UTF-8 as GBK", read(UTF8, "gbk")],
    ["UTF-8 as Latin letters", read(UTF8, "windows-1252")],
    ["UTF-8 as Big5", read(UTF8, "big5")],
    ["GBK as UTF-8", read(GBK, "utf-8")],
    ["GBK as Latin letters", read(GBK, "windows-1252")],
    [
      "GBK as UTF-8, kept so and read as GBK again",
      read(new TextEncoder().encode(read(GBK, "utf-8")), "gbk"),
    ],
  ])("is told: %s", (_what, text) => expect(isGarbled(text)).toBe(true));

  it.each([
    ["as it was written", PAGE],
    ["GBK as GBK", read(GBK, "gbk")],
    [
      "in old characters",
      "用戶名 密碼 登錄 企業註冊 公共服務門戶 質量監督 通知公告 出廠編號 型號規格 測量範圍 準確度等級",
    ],
    ["English", "User name Password Log in “Register” – public service portal… 5 kg ± 10 g"],
    [
      "French",
      "Vérification périodique des instruments de mesure : numéro de série, précision, portée, coût élevé",
    ],
    ["a few rare characters", "企业名称：喆鑫垚焱粮油商行（个体工商户），登录后办理"],
    ["one character lost", "某某粮油\ufffd商行 登录 注册 台账维护"],
    ["nothing", ""],
  ])("is not told: %s", (_what, text) => expect(isGarbled(text)).toBe(false));

  it("is never what is written without a character beyond ASCII", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => !isGarbled(text)));
  });
});
