import type { Refusal } from "../../../core/autofill/field-spec.js";

/** Writing stops with a reason the user is told. */
export class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}
