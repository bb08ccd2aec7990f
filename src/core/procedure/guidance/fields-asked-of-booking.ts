import { labelOf as labelOfBox } from "../../autofill/left-to-the-user.js";
import { compareDepth, placedElements, refOf } from "../../snapshot/stacking.js";
import { normaliseLabel } from "../../text/normalize.js";
import { type Draft, listed, type Situation } from "./guidance-types.js";
import type { Pressable } from "./pressable-elements.js";

/**
 * What some portals ask of a booking itself, by their own marks: the institution, the day. Which, only the user can
 * say; the button that hands it in is shown when none of it is open.
 */
export function askedOfBooking({ page }: Situation, submit: Pressable): Draft | null {
  const open = placedElements(page, "controls").filter(
    ({ item, reachable, frame, depth }) =>
      reachable &&
      frame.id === submit.frame.id &&
      compareDepth(depth, submit.depth) === 0 &&
      (item.required || item.invalid !== undefined) &&
      item.value === "" &&
      item.kind !== "checkbox" &&
      !item.search &&
      !item.disabled &&
      normaliseLabel(labelOfBox(item)) !== "",
  );
  const [first] = open;
  if (!first) return null;
  const labels = [...new Set(open.map(({ item }) => labelOfBox(item)))];
  return {
    substep: "complete-form",
    values: { count: String(labels.length), fields: listed(labels, 2) },
    refs: [refOf(first)],
  };
}
