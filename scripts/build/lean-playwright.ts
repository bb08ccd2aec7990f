import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import type { Plugin } from "vite";
import { inOneByte } from "./one-byte-text.js";

const ID = "virtual:playwright";
const FOLDER = "playwright-core";
const ENTRY = "index.js";
/** Of the package, all that is loaded to drive pages over a transport of ours. */
const FILES = [
  ENTRY,
  "package.json",
  "browsers.json",
  "lib/bootstrap.js",
  "lib/coreBundle.js",
  "lib/utilsBundle.js",
];

/** Playwright's tools for language models, and their packages; nothing that drives pages asks for them. */
const TOOLS =
  /^\/\/ (?:packages\/playwright-core\/src\/tools|node_modules\/(?:@modelcontextprotocol|zod|zod-to-json-schema|ajv|ajv-formats|fast-uri|@hono|eventsource|eventsource-parser))\//;

/** Those tools would start with all else, and take 15 MB of main and 100 ms: only what drives pages is started. */
function withoutTools(file: string, text: string): string {
  if (!/Bundle/.test(file)) return text;
  const parts = text.split(/^(?=\/\/ (?:node_modules|packages)\/)/m);
  const left = parts.filter((part) => !TOOLS.test(part));
  const begun = left.join("").replace("\ninit_coreBundle();\n", "\ninit_inprocess();\n");
  if (left.length === parts.length || begun.includes("\ninit_coreBundle();\n"))
    throw new Error(`${file} is not put together as it was`);
  return begun;
}

/** One of Playwright's files without what only people read; two are of 3 MB each. */
const lean = (file: string, text: string): string =>
  file.endsWith(".js") ? inOneByte(file, withoutTools(file, text), { lines: false, module: false }) : text;

/** Stands for the way there until it is known which file asks. */
const PLACE = "__LEAN_PLAYWRIGHT__";

/** `import playwright from "virtual:playwright"`: where a lean copy of Playwright lies in the build, for `require`. */
export function leanPlaywright(): Plugin {
  return {
    name: "lean-playwright",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      return `import { join } from "node:path"; export default join(import.meta.dirname, "${PLACE}");`;
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(PLACE)) return undefined;
      const way = posix.relative(posix.dirname(fileName), `${FOLDER}/${ENTRY}`);
      return { code: code.replace(PLACE, way), map: null };
    },
    writeBundle({ dir = "" }) {
      const from = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
      mkdirSync(join(dir, FOLDER, "lib"), { recursive: true });
      for (const file of FILES)
        writeFileSync(join(dir, FOLDER, file), lean(file, readFileSync(join(from, file), "utf8")));
    },
  };
}
