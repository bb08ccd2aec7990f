import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sourcesIn } from "../../scripts/checks/sources.mjs";

const FOLDERS = ["docs", "src", "tests", "scripts", "bench", "assets", ".github"];
const filesLike = (which: RegExp) => [
  ...readdirSync(".").filter((file) => which.test(file)),
  ...FOLDERS.flatMap((folder) => [...sourcesIn(folder, which).keys()]),
];
const pages = filesLike(/\.md$/);
const names = new Set(filesLike(/\.(?:tsx?|mjs)$/).map((file) => basename(file)));

const textOf = (page: string) => readFileSync(page, "utf8").replace(/```[\s\S]*?```/g, "");
/** The links of a page to what lies in this repository. */
const linksOf = (page: string) =>
  [...textOf(page).matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)]
    .map(([, words = "", to = ""]) => ({ words, to }))
    .filter(({ to }) => !/^[a-z]+:/.test(to))
    .map(({ words, to }) => {
      const [path = "", heading] = to.split("#");
      return { words, to, heading, file: path === "" ? page : join(dirname(page), path) };
    });
/** What GitHub makes of a heading. */
const anchorsOf = (page: string) =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

test.each(pages)("%s links to nothing that is not there, and names in code only paths that are", (page) => {
  const paths = [...textOf(page).matchAll(/`((?:src|tests|scripts|assets|docs|bench)\/[\w./-]+)`/g)].map(
    ([, path = ""]) => path,
  );
  const dead = [...linksOf(page).map(({ file }) => file), ...paths].filter((file) => !existsSync(file));
  expect(dead).toEqual([]);
});

test.each(pages)("%s names scripts, with or without their folder, that are there", (page) => {
  const told = [...textOf(page).matchAll(/(?<![\w*.<-])[a-z][\w-]*\.(?:tsx?|mjs)(?![\w.-])/g)];
  expect(told.map(([name]) => name).filter((name) => !names.has(name))).toEqual([]);
});

test.each(pages)("%s links to headings that are there", (page) => {
  const dead = linksOf(page).filter(
    ({ file, heading }) => heading !== undefined && !anchorsOf(file).includes(decodeURIComponent(heading)),
  );
  expect(dead.map(({ to }) => to)).toEqual([]);
});

test.each(pages)("%s calls a file that it links to by its name", (page) => {
  const called = linksOf(page).filter(({ words }) =>
    /^[\w./-]+\.(?:[cm]?[jt]sx?|json|ya?ml|css|plist)$/.test(words),
  );
  const wrong = called.filter(({ words, file }) => basename(words) !== basename(file));
  expect(wrong.map(({ words, to }) => `${words} → ${to}`)).toEqual([]);
});
