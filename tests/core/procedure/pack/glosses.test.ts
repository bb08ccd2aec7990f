import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { glossed } from "../../../../src/core/procedure/pack/glosses.js";

it("a word of the portal's is explained where it comes first, and once", () => {
  expect(glossed("Press “新增”, then “确定”. “新增” is at the bottom.")).toBe(
    "Press “新增” (Add), then “确定” (OK). “新增” is at the bottom.",
  );
  expect(glossed("Press “新增” (new one).")).toBe("Press “新增” (new one).");
  expect(glossed("The portal asks: “确定提交吗？”. 新增 and “×”.")).toBe(
    "The portal asks: “确定提交吗？”. 新增 and “×”.",
  );
  expect(glossed("Type “密码” yourself.")).toBe("Type “密码” (password) yourself.");
});

/** Every text of a JSON file with the path it stands at. */
const textsIn = (value: unknown, at = ""): [string, string][] =>
  typeof value === "string"
    ? [[at, value]]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}/${key}`))
      : [];
const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
/** What is explained, in brackets or by them, and names of places and languages are no words of the portal's. */
const EXPLAINED =
  /[“]?[\p{Script=Han}0-9a-zA-Z()'‘’-]*\p{Script=Han}[^“”\s]*[”]? \([^)]*\)|\([^)]*\p{Script=Han}[^)]*\)/gu;
const NAMES = /南湖区|语言/g;
const HAN = /\p{Script=Han}+/gu;

/** Chinese words of an English text that nothing explains; each needs it once in a text. */
function unexplained(text: string): string[] {
  const explained = [...text.matchAll(EXPLAINED)].flatMap(([part]) => part.match(HAN) ?? []);
  return (text.replace(NAMES, "").match(HAN) ?? []).filter((word) => !explained.includes(word));
}

describe("who reads English finds every Chinese word explained", () => {
  it("in the app's own texts", () => {
    const left = textsIn(read("assets/locales/en.json")).flatMap(([at, text]) =>
      // Sentences of the guide go through `glossed`.
      unexplained(at.startsWith("/now/") ? glossed(text) : text).map((word) => `${at}: ${word}`),
    );
    expect(left).toEqual([]);
  });

  it.each(readdirSync("assets/guides").filter((file) => file.endsWith(".json")))("in %s", (file) => {
    const left = textsIn(read(`assets/guides/${file}`))
      .filter(([at]) => at.endsWith("/en"))
      .flatMap(([at, text]) => unexplained(glossed(text)).map((word) => `${at}: ${word}`));
    expect(left).toEqual([]);
  });
});
