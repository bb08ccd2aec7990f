import type { Refusal } from "../../core/form/fields.js";

/** Writing stops with a reason the person is told. */
export class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}
