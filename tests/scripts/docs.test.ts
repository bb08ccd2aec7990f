import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const pages = [
  ...["README.md", "README.en.md", "CONTRIBUTING.md", "SECURITY.md"],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
  ...readdirSync("src").map((room) => join("src", room, "README.md")),
];

/** Files a page links to, and paths of this repository it names in code quotes. */
const named = (page: string): string[] => {
  const text = readFileSync(page, "utf8").replace(/```[\s\S]*?```/g, "");
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path = ""]) =>
    normalize(join(dirname(page), path)),
  );
  const paths = [...text.matchAll(/`((?:src|tests|scripts|assets|docs|bench)\/[\w./-]+)`/g)].map(
    ([, path = ""]) => path,
  );
  return [...links, ...paths];
};

test.each(pages)("%s names only files that are there", (page) => {
  expect(named(page).filter((path) => !existsSync(path))).toEqual([]);
});
