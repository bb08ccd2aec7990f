import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NOT_PLATES } from "../../core/nameplate/wordings/not-plates.js";
import { type Design, stack } from "./design-parts.js";
import { milled } from "./mill-parts.js";
import { textWidth } from "./sheet.js";
import type { Spec } from "./spec.js";

const FOLDER = join(import.meta.dirname, "../../fixtures/plates-as-text");
const written = ["not-plates.txt", "not-plates-again.txt"].flatMap((file) =>
  readFileSync(join(FOLDER, file), "utf8")
    .split(/^----\n/m)
    .map((text) => text.replace(/^=> .*$/m, "").trim()),
);

/** Rows of a text one under the other; of a scale it states nothing. */
const drawn =
  (text: string): Design =>
  (s, r) => {
    const items = stack(text.split("\n"), 26, 46, 19, 34);
    const nothing = { model: null, serial: null, manufacturer: null, date: null, accuracyClass: null };
    Object.assign(s as object as Record<keyof Spec, null>, nothing, {
      max: null,
      min: null,
      e: null,
      d: null,
    });
    const width = Math.max(300, 52 + Math.max(...items.map(textWidth)));
    return { width, height: 40 + items.length * 34, items, shapes: "", ...milled(r) };
  };

/** Slips, routers, motors, meters, papers: what a user may photograph and is no scale's plate. */
export const OTHERS: Record<string, Design> = Object.fromEntries(
  [...Object.values(NOT_PLATES), ...written].map((text, i) => [`other${i}`, drawn(text)]),
);
