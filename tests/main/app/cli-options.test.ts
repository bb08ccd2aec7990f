import { describe, expect, it } from "vitest";
import { parseOptions } from "../../../src/main/app/cli-options.js";

describe("parseOptions", () => {
  it("reads the application's switches among Chromium's", () => {
    expect(
      parseOptions(["--no-sandbox", ".", "--practice", "--portal-url=http://127.0.0.1:8080", "--lang=en"]),
    ).toEqual({ practice: true, portalUrl: "http://127.0.0.1:8080/", userDataDir: null, language: "en" });
  });

  it("takes a regional language for the one it stands for", () => {
    expect(parseOptions(["--lang=en-GB"]).language).toBe("en");
    expect(parseOptions(["--lang=zh-TW"]).language).toBe("zh-CN");
  });

  it.each(["psp", "ftp://psp.e-cqs.cn/", "javascript:alert(1)", "http://", "http://user:pw@psp.e-cqs.cn/"])(
    "refuses %s as a portal address, with what to write instead",
    (address) => {
      expect(() => parseOptions([`--portal-url=${address}`])).toThrow(/http:\/\/psp\.e-cqs\.cn\//);
    },
  );

  it("refuses a language it has no words in", () => {
    expect(() => parseOptions(["--lang=fr"])).toThrow(/zh-CN/);
  });
});
