import { expect, it } from "vitest";
import { withWordLists } from "../../../../src/core/procedure/pack/word-lists.js";

it("puts a named list where it is named, its parts composed in their order", () => {
  const pack = {
    words: {
      add: [
        "新增",
        [
          ["登记", "录入"],
          ["", "器具"],
        ],
        "新增",
      ],
    },
    steps: [{ marks: [{ clickable: ["@add", "创建"] }], title: "@add" }],
  };
  expect(withWordLists(pack)).toEqual({
    json: {
      steps: [
        {
          marks: [{ clickable: ["新增", "登记", "登记器具", "录入", "录入器具", "创建"] }],
          title: "@add",
        },
      ],
    },
    problems: [],
  });
});

it("leaves a pack without lists as it is", () => {
  const pack = { steps: [{ any: ["新增"] }] };
  expect(withWordLists(pack)).toEqual({ json: pack, problems: [] });
  expect(withWordLists(null)).toEqual({ json: null, problems: [] });
});

it.each([
  ["a name nothing is known of", { steps: [["@none"]] }, "steps.0.0: no-such-words"],
  [
    "more compositions than are looked for",
    { words: { all: [[many(40), many(40)]] } },
    "words.all: too-long",
  ],
  ["a list that is none", { words: { all: "新增" } }, "words.all: wrong-type"],
])("tells of %s", (_, pack, problem) => {
  const { problems } = withWordLists(pack);
  expect(problems.map(({ path, key }) => `${path}: ${key}`)).toEqual([problem]);
});

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `词${index}`);
}
