import { expect, it } from "vitest";
import { oldWordsInCode, oldWordsOnScreen } from "../../../scripts/checks/old-words.mjs";

it("finds an old word in a path or a name, whatever it is part of", () => {
  expect(oldWordsInCode("src/a/rival-rows.ts", "")).toHaveLength(1);
  expect(oldWordsInCode("src/a/b.ts", "const hasRival = 1; const RIVALS = 2; vault.listen();")).toHaveLength(
    3,
  );
});

it("lets words that only hold one, comments and texts pass", () => {
  const source =
    "/** a rival */ const desktop = \"desk\"; // rivals\nconst mushrooms = `vault`; const t = 'tap';";
  expect(oldWordsInCode("src/a/b.ts", source)).toEqual([]);
});

it("finds old words on screen in either language", () => {
  expect(oldWordsOnScreen("zh-CN", { a: "请办这家" })).toEqual(["办这家"]);
  expect(oldWordsOnScreen("en", { a: { mendFirst: "Mend the table" }, b: "recommended" })).toEqual(["mend"]);
});
