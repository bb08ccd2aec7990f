import { Obstacle } from "../setup/words.mjs";

/**
 * What a changelog says of a version.
 * @param {string} changelog in the form of Keep a Changelog
 * @param {string} version
 * @throws {Obstacle} when it says nothing of it
 */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((one) => /^\[?([^\s\]]+)/.exec(one)?.[1] === version);
  const notes = part?.slice(part.indexOf("\n")).trim();
  if (!notes)
    throw new Obstacle(`CHANGELOG.md 里没有 ${version} 的内容`, `CHANGELOG.md says nothing of ${version}`);
  return notes;
}
