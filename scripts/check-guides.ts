// Every guide pack is whole: its shape, and what the shape cannot say.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePack } from "../src/core/guide/parse.js";

const GUIDES = "assets/guides";

for (const name of readdirSync(GUIDES)) {
  const parsed = parsePack(JSON.parse(readFileSync(join(GUIDES, name), "utf8")));
  if (parsed.ok) continue;
  for (const { path, message } of parsed.problems) console.error(`${name} ${path}: ${message}`);
  process.exitCode = 1;
}
