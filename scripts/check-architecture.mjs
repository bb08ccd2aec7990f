// Compares the drawings in docs/architecture.md with the import rules and the folders of src/.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { differences, drawnArrows, drawnMessages, wrongMessages } from "./checks/diagram.mjs";
import rooms from "./checks/import-rules.cjs";
import { root } from "./setup/paths.mjs";

const folders = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const page = readFileSync(join(root, "docs/architecture.md"), "utf8");
const messages = drawnMessages(page);
const found = [
  ...differences(drawnArrows(page), rooms, folders),
  ...wrongMessages(messages, rooms, (place) => existsSync(join(root, "src", place))),
  ...(messages.length > 0 ? [] : ["no sequence diagram was found"]),
];
for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;
