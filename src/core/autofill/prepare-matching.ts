import type { PageSnapshot } from "../snapshot/types.js";
import { compactSeen } from "../text/normalize.js";
import type { FieldSpec } from "./field-spec.js";
import { claimsOf, isLikeSome } from "./fields-claimed-by-label.js";
import { formsOn, type TargetLocator } from "./locate-target.js";

/** So many controls are folded at a stretch, and so many texts: some milliseconds of a slow PC. */
const STRETCH = 250;

/**
 * Folds what a page says, a stretch at a time: matching it afterwards finds all of it remembered. Yields between two
 * stretches, so that whoever asks can answer others meanwhile; a page of one stretch yields nothing.
 * @param snapshots the portal's tabs, the one in front last
 * @param specs the form that will be looked for, if any
 * @param ways what the guide will point at, forms among it
 */
export function* normalizeAhead(
  snapshots: readonly PageSnapshot[],
  specs: readonly FieldSpec[] = [],
  ways: readonly TargetLocator[] = [],
): Generator<undefined> {
  const frames = snapshots.at(-1)?.frames ?? [];
  const forms = [specs, ...formsOn(ways)];
  let folded = 0;
  for (const { controls, texts } of frames) {
    for (const control of controls) {
      if (folded > 0 && folded % STRETCH === 0) yield;
      for (const form of forms) {
        claimsOf(control, form);
        isLikeSome(control, form);
      }
      folded += 1;
    }
    for (const text of texts) {
      if (folded > 0 && folded % STRETCH === 0) yield;
      compactSeen(text);
      folded += 1;
    }
  }
}
