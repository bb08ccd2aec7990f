// Words that were given up do not come back: names and paths of sources, texts on screen.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { oldWordsInCode, oldWordsOnScreen } from "./checks/old-words.mjs";
import { sourcesIn } from "./checks/sources.mjs";
import { root } from "./setup/paths.mjs";

const found = [...sourcesIn("src", /\.tsx?$/)].flatMap(([file, text]) => oldWordsInCode(file, text));
for (const language of /** @type {const} */ (["zh-CN", "en"])) {
  const locale = JSON.parse(readFileSync(join(root, `assets/locales/${language}.json`), "utf8"));
  for (const words of oldWordsOnScreen(language, locale))
    found.push(`assets/locales/${language}.json says ${words}`);
}
for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;
