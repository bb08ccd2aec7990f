import type { FieldSpec, FieldValue } from "../../autofill/field-spec.js";
import { valueMatches } from "../../autofill/value-equality.js";
import { cellOf, columnOf } from "../../snapshot/tables.js";
import { foldSerial } from "../../text/fold-serial.js";
import { normaliseLabel } from "../../text/normalize.js";
import type { PageView } from "../detection/page-view.js";
import type { GuidePack } from "../pack/schema.js";
import type { Now } from "./draft.js";

/** Cells longer than this are cut when they are read. */
const WHOLE = 110;

/** Whether a cell, perhaps drawn shorter than it is, says something else than was meant. */
function differs(spec: FieldSpec, value: FieldValue, cell: string): boolean {
  if (cell === "" || /(?:…|\.\.\.)$/.test(cell) || cell.length > WHOLE) return false;
  // A list may show a choice by another of its texts.
  return !valueMatches(spec.options ? { ...spec, kind: "choice" } : spec, value, cell);
}

/**
 * What the portal's list says of a scale just saved, against what was meant, field by field; a column that the form
 * does not know says nothing.
 */
export function storedDifferences(
  pack: GuidePack,
  view: PageView,
  serial: string,
  values: readonly FieldValue[],
): Now["warnings"] {
  for (const { grid } of view.grids) {
    const column = columnOf(grid, pack.reservation.serial);
    const row =
      column < 0
        ? undefined
        : grid.rows.find((cells) => foldSerial(cellOf(grid, cells, column)) === foldSerial(serial));
    if (!row) continue;
    return grid.headers.flatMap((header, index): Now["warnings"] => {
      const spec = pack.forms.instrument.find(({ labels }) =>
        labels.some((label) => normaliseLabel(label) === normaliseLabel(header)),
      );
      const value = values.find(({ field }) => field === spec?.field);
      const cell = cellOf(grid, row, index);
      if (!spec || !value || !differs(spec, value, cell)) return [];
      return [
        {
          kind: "stored-differs",
          values: { field: spec.field, label: header, meant: value.value, stored: cell, serial },
        },
      ];
    });
  }
  return [];
}
