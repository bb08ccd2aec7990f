import { useState } from "react";
import type { FillRow } from "../../../core/autofill/field-spec.js";
import type { FillState } from "../../../ipc/state.js";

/** The fields whose old value in the portal's form the user agreed to give up. */
export interface Overwrite {
  fields: string[];
  has(field: string): boolean;
  set(field: string, agreed: boolean): void;
}

/** True for a row whose place in the form holds something else than what is to be written, of the user's own. */
export const holdsOther = (row: FillRow): boolean =>
  row.value !== "" &&
  row.preset !== true &&
  row.now !== "" &&
  row.now !== row.value &&
  (row.status === "pending" || row.status === "kept");

/** Agreement is given for one value: it ends when the form shows another, or another form. */
export function useOverwrite(fill: FillState | null): Overwrite {
  const [agreed, setAgreed] = useState<Record<string, string>>({});
  const key = (field: string) => `${fill?.form}/${field}`;
  const has = (field: string) => {
    const row = fill?.rows.find((candidate) => candidate.field === field);
    return row !== undefined && holdsOther(row) && agreed[key(field)] === row.now;
  };
  return {
    fields: (fill?.rows ?? []).map((row) => row.field).filter(has),
    has,
    set: (field, on) => {
      const now = fill?.rows.find((row) => row.field === field)?.now;
      setAgreed((old) => {
        const { [key(field)]: _dropped, ...others } = old;
        return on && now !== undefined ? { ...others, [key(field)]: now } : others;
      });
    },
  };
}
