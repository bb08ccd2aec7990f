import { expect, it } from "vitest";
import { notesOf } from "../../../scripts/pack/release-notes.mjs";

const CHANGELOG = `# Changelog

## Unreleased

## 1.2.0 – 2027-01-01

### Added
- A thing.

## [1.1.0]
- Another.
`;

it.each([
  ["1.2.0", "### Added\n- A thing."],
  ["1.1.0", "- Another."],
])("takes what the changelog says of %s", (version, notes) => {
  expect(notesOf(CHANGELOG, version)).toBe(notes);
});

it.each(["1.2", "2.0.0", "Unreleased"])("refuses a version it says nothing of: %s", (version) => {
  expect(() => notesOf(CHANGELOG, version)).toThrow(version);
});
