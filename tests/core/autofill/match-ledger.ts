import type { Assignment } from "../../../src/core/autofill/field-spec.js";
import { matchForm } from "../../../src/core/autofill/match-form.js";
import type { Control } from "../../../src/core/snapshot/types.js";
import { controlFor, frame, LEDGER, own, page } from "./forms.js";

export const keys = (answers: Assignment[]): Record<string, string> =>
  Object.fromEntries(
    answers.map((answer) => [
      answer.field,
      answer.outcome === "match" ? answer.ref.key : answer.outcome === "refused" ? answer.reason : "missing",
    ]),
  );

export const form = () => LEDGER.map((spec) => controlFor(spec));
export const truth = (controls: readonly Control[]) =>
  Object.fromEntries(LEDGER.map(({ field }, index) => [field, controls[index]?.key]));

export const match = (controls: Control[], rest: Parameters<typeof frame>[1] = {}) =>
  matchForm([page(frame(controls, rest))], LEDGER, own);
