import type { SharedPlan } from "../../core/records/exchange/three-way-merge.js";
import { asText } from "../../core/records/normalize-values.js";
import type { CommandOutput } from "../../ipc/commands.js";

type Offer = Extract<CommandOutput<"shared.read">, { ok: true }>;

/** A value in words; a list has none, and is only said to be another. */
const words = (value: unknown): string => (Array.isArray(value) ? String(value.length) : asText(value));
const inWords = ({ field, mine, theirs }: { field: string; mine: unknown; theirs: unknown }) => ({
  field,
  mine: words(mine),
  theirs: words(theirs),
});

/** A plan as the wizard shows it. */
export const offered = ({ changes, conflicts }: SharedPlan): Pick<Offer, "changes" | "conflicts"> => ({
  changes: changes.map((change) => ({ ...change, differences: change.differences.map(inWords) })),
  conflicts: conflicts.map(({ along: _along, ...conflict }) => ({ ...conflict, ...inWords(conflict) })),
});

/** What both changed: that it is still so is known by it. */
export const keysOf = ({ conflicts }: SharedPlan): string =>
  conflicts.map(({ key, mine, theirs }) => JSON.stringify([key, mine, theirs])).join("\n");
