// Every guide pack is whole: its shape, and what the shape cannot say.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { problemLine } from "../src/core/procedure/pack/pack-problems.js";
import { parsePack } from "../src/core/procedure/pack/parse-pack.js";

const GUIDES = "assets/guides";

for (const name of readdirSync(GUIDES)) {
  const parsed = parsePack(JSON.parse(readFileSync(join(GUIDES, name), "utf8")));
  if (parsed.ok) continue;
  for (const problem of parsed.problems) console.error(`${name} ${problemLine(problem)}`);
  process.exitCode = 1;
}
