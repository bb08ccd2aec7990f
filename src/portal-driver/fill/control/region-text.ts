import { codeIn } from "../../../core/autofill/match-option.js";

/** What several boxes of one region show together; a county that bears its code says all. */
export function regionText(values: readonly string[]): string {
  const last = values.at(-1) ?? "";
  return codeIn(last) !== "" ? last : values.filter((value) => value !== "").join("/");
}
