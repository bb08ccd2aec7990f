import { type OptionAnswer, optionMatch, type WantedOption } from "../../../core/autofill/match-option.js";
import { Refused } from "../control/refusal.js";

/** The place of the option meant, undefined while it is not there. */
export function chooseOption(
  wanted: WantedOption,
  texts: readonly string[],
): (OptionAnswer & { outcome: "match" }) | undefined {
  const answer = optionMatch(wanted, texts);
  if (answer.outcome === "ambiguous") throw new Refused("ambiguous-option");
  return answer.outcome === "match" ? answer : undefined;
}
