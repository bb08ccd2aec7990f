import type { FieldSpec, FieldValue } from "../../autofill/field-spec.js";
import { valueListed } from "../../autofill/value-equality.js";
import { cellOf, columnOf, type Grid } from "../../snapshot/tables.js";
import { foldSerial } from "../../text/fold-serial.js";
import { compact, normaliseLabel } from "../../text/normalize.js";
import type { PageView } from "../detection/page-view.js";
import type { GuidePack } from "../pack/schema.js";
import type { Now } from "./guidance-types.js";

/** Cells longer than this are cut when they are read. */
const WHOLE = 110;

/** Columns that say where a row stands, not what it is. */
const COUNTING = /^(?:序号|行号|no\.?|#)?$/;

/** A scale whose form was open, and what is known to tell its row from others. */
export interface EnteredScale {
  serial: string;
  /** What the app meant the form to hold. */
  values: readonly FieldValue[];
  /** What the form held when it was last seen, by field. */
  held: ReadonlyMap<string, string>;
  /** The list's rows before it was handed in (`listedRows`); null where no list was seen. */
  before: readonly string[] | null;
}

interface Listed {
  grid: Grid;
  row: string[];
  text: string;
}

const rowsIn = (pack: GuidePack, { grids }: PageView): Listed[] | null => {
  const lists = grids.filter(({ grid }) => columnOf(grid, pack.reservation.serial) >= 0);
  if (lists.length === 0) return null;
  return lists.flatMap(({ grid }) =>
    grid.rows.map((row) => {
      const told = grid.headers.flatMap((header, index) =>
        COUNTING.test(compact(header)) ? [] : [compact(cellOf(grid, row, index))],
      );
      return { grid, row, text: told.join("\n") };
    }),
  );
};

/** The rows of scales that a page lists, as texts to be compared; null when it lists none. */
export const listedRows = (pack: GuidePack, view: PageView): string[] | null =>
  rowsIn(pack, view)?.map(({ text }) => text) ?? null;

const isSame = (spec: FieldSpec, value: FieldValue, cell: string): boolean =>
  /(?:…|\.\.\.)$/.test(cell) || cell.length > WHOLE || valueListed(spec, value, cell);

interface Compared {
  field: string;
  label: string;
  meant: string;
  stored: string;
  same: boolean;
}

/** Lists call either of them 使用地点, whatever the form calls it. */
const WHERE = ["region", "place"];

/** Whether a column of where a scale is used tells the other part of that: the county, or the place in it. */
const isOtherWhere = (pack: GuidePack, field: string, values: readonly FieldValue[], cell: string): boolean =>
  WHERE.includes(field) &&
  values.some((value) => {
    const spec = pack.forms.instrument.find((one) => one.field === value.field);
    return value.field !== field && WHERE.includes(value.field) && spec && isSame(spec, value, cell);
  });

/** Each column that is a field of the form with a value of ours. */
function compare(pack: GuidePack, { grid, row }: Listed, { values, held }: EnteredScale): Compared[] {
  return grid.headers.flatMap((header, index): Compared[] => {
    const named = (labels: readonly string[]) =>
      labels.some((label) => normaliseLabel(label) === normaliseLabel(header));
    const spec = pack.forms.instrument.find(({ labels }) => named(labels));
    const value = values.find(({ field }) => field === spec?.field);
    if (!spec || !value || value.value === "") return [];
    const stored = cellOf(grid, row, index);
    const inForm = held.get(spec.field) ?? "";
    // What the user typed otherwise in the portal's form is no change of the portal's.
    const same =
      stored === ""
        ? inForm === ""
        : isSame(spec, value, stored) || (inForm !== "" && isSame(spec, { ...value, value: inForm }, stored));
    if (!same && isOtherWhere(pack, spec.field, values, stored)) return [];
    return [{ field: spec.field, label: header, meant: value.value, stored, same }];
  });
}

/** A row that came after the form, and bears most of what was entered, is what the portal made of it. */
function isOfThisForm(compared: readonly Compared[]): boolean {
  const others = compared.filter(({ field }) => field !== "serial");
  const same = others.filter((one) => one.same).length;
  return same > 0 && same * 2 >= others.length;
}

/**
 * What the portal's list says of a scale just saved, against what was meant, field by field; a column that the form
 * does not know says nothing. The row is the one with its serial number; once the form is closed, failing that, the
 * only one that was not there before: the number itself may have been changed or dropped.
 * @param entered folded serial numbers of all scales whose form was open: their rows are theirs
 * @returns null when its row is not in sight
 */
export function storedDifferences(
  pack: GuidePack,
  view: PageView,
  scale: EnteredScale,
  isOpen: boolean,
  entered: { has(serial: string): boolean },
): Now["warnings"] | null {
  const rows = rowsIn(pack, view);
  if (!rows) return null;
  const { serial, before } = scale;
  const serialIn = ({ grid, row }: Listed) =>
    foldSerial(cellOf(grid, row, columnOf(grid, pack.reservation.serial)));
  const own = rows.find((one) => serialIn(one) === foldSerial(serial));
  // The row of another that was entered, unless that had its own before: a number may be cut to another's.
  const isOthers = (number: string) =>
    entered.has(number) &&
    !before?.some((text) => text.split("\n").some((cell) => foldSerial(cell) === number));
  const fresh =
    isOpen || before === null
      ? []
      : rows.filter((one) => !before.includes(one.text) && !isOthers(serialIn(one)));
  const [only] = fresh.length === 1 ? fresh : [];
  const row = own ?? only;
  if (!row) return null;
  const compared = compare(pack, row, scale);
  if (!own && !isOfThisForm(compared)) return null;
  return compared
    .filter(({ same }) => !same)
    .map(({ field, label, meant, stored }) => ({
      kind: stored === "" ? "stored-dropped" : "stored-differs",
      values: { field, label, meant, stored, serial },
    }));
}
