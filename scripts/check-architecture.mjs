// Compares the drawing in docs/architecture.md with the import rules and the folders of src/.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { differences, drawnArrows } from "./checks/diagram.mjs";
import rooms from "./checks/room-imports.cjs";
import { root } from "./setup/places.mjs";

const folders = readdirSync(join(root, "src"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const found = differences(
  drawnArrows(readFileSync(join(root, "docs/architecture.md"), "utf8")),
  rooms,
  folders,
);
for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;
