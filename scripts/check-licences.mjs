// Everything that ships has a licence that allows it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { obstacleTo } from "./licences/policy.mjs";
import { shippedPackages } from "./licences/shipped.mjs";
import { root } from "./setup/paths.mjs";

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
for (const shipped of shippedPackages(lock)) {
  const obstacle = obstacleTo(shipped);
  if (!obstacle) continue;
  console.error(`may not ship: ${obstacle}`);
  process.exitCode = 1;
}
