import { foldSerial } from "../../text/fold-serial.js";
import type { CaseAtHand } from "../case-at-hand.js";
import { type Draft, listed, type Situation } from "./guidance-types.js";
import { openByRow } from "./open-ledger-or-bookings.js";
import { buttons, labelOf, type Pressable, refs } from "./pressable-elements.js";

/** The serial numbers as the user writes them. */
const asWrittenIn = (at: CaseAtHand, folded: readonly string[]): string[] =>
  folded.map(
    (serial) => at.scales.find((one) => foldSerial(one.serial) === serial)?.serial ?? serial.toUpperCase(),
  );
export const asWritten = ({ at }: Situation, folded: readonly string[]): string[] => asWrittenIn(at, folded);

/** The scales have to be entered before they can be booked: on the way to the ledger, by what leads there. */
export const absentDraft = ({ at, progress }: Situation, press: Pressable | undefined): Draft => ({
  substep: "not-in-ledger",
  values: {
    serials: listed(asWrittenIn(at, progress.absent)),
    ...(press ? { button: labelOf(press) } : {}),
  },
  ...(press ? { refs: refs([press]) } : { action: "none" }),
});

/** The list to choose from was seen to lack what is still to be chosen: it is left for the ledger. */
export function toLedger(situation: Situation, missing: readonly string[]): Draft | null {
  const { progress, pack } = situation;
  const step = pack.steps.find(({ id }) => id === "open-ledger");
  const isAbsent = missing.length > 0 && missing.every((serial) => progress.absent.includes(serial));
  const way = isAbsent && step ? openByRow("open-ledger")({ ...situation, step }) : null;
  if (way)
    return {
      ...way,
      substep: "not-in-ledger",
      values: { ...absentDraft(situation, undefined).values, ...way.values },
    };
  if (!isAbsent) return null;
  // Two with the same words lead to the same place.
  const [back] = [
    ...buttons(situation.page, pack.buttons.back),
    ...buttons(situation.page, pack.buttons.services),
  ];
  return back ? absentDraft(situation, back) : { ...absentDraft(situation, undefined), action: "home" };
}
