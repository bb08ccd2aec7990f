// `node scripts/release-notes.mjs v1.2.3`: what CHANGELOG.md says of that version, on stdout; for the release workflow.
import { readFileSync } from "node:fs";
import { notesOf } from "./pack/release-notes.mjs";
import { main, Obstacle } from "./setup/words.mjs";

await main(async () => {
  const tag = process.argv[2] ?? "";
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  if (tag !== `v${version}`)
    throw new Obstacle(
      `标签 ${tag} 和 package.json 的版本 ${version} 不一致`,
      `the tag ${tag} is not package.json's version ${version}`,
    );
  console.log(notesOf(readFileSync("CHANGELOG.md", "utf8"), version));
});
