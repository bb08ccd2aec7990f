import { extractFields } from "../../../src/core/nameplate/extract/extract-fields.js";
import type { PlateFields } from "../../../src/core/nameplate/model/reading.js";
import { massText } from "../../../src/core/nameplate/parse/mass.js";
import { type Evidence, NO_EVIDENCE } from "../../../src/core/nameplate/resolve/evidence.js";
import { resolveFields } from "../../../src/core/nameplate/resolve/resolve-fields.js";
import type { TextLine } from "../../../src/core/recognized-text/text-line.js";

export const MAKER = "某城明衡电子衡器有限公司";

/** Fields as short text, for comparing. */
export function values(fields: PlateFields): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, f]) => {
      const v = f?.value ?? null;
      return [name, Array.isArray(v) ? v.map(massText).join("/") : v];
    }),
  );
}
export const read = (lines: TextLine[], evidence: Partial<Evidence> = {}) =>
  resolveFields(extractFields(lines), { ...NO_EVIDENCE, ...evidence });
export const valuesOf = (lines: TextLine[]) => values(read(lines).fields);

export const INLINE = [
  "电子计价秤",
  "型号:ACS-30",
  "最大称量Max:30kg",
  "最小称量Min:200g",
  "分度值:e=d=10g",
  "准确度等级:III",
  "产品编号:2023799696",
  "出厂日期:2024.08.02",
  MAKER,
];
