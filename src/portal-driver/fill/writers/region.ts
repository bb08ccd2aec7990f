import type { FieldSpec, FieldValue } from "../../../core/autofill/field-spec.js";
import { wantedOf } from "../../../core/autofill/match-option.js";
import type { ControlDriver } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { levelsOf } from "./region-levels.js";

/**
 * Writes a region into lists of its own for province, city and county, each once the one before has filled
 * it. Fewer lists than levels begin at the city or, failing that, at the province.
 */
export async function writeRegionBoxes(
  driver: ControlDriver,
  spec: FieldSpec,
  value: FieldValue,
  write: (box: ControlDriver, spec: FieldSpec, value: FieldValue) => Promise<void>,
): Promise<void> {
  const boxes = [driver.alone(), ...driver.rest];
  const levels = levelsOf(wantedOf(spec, value));
  const into = (box: ControlDriver, index: number) => {
    const level = levels[index];
    if (!level) throw new Refused("no-such-option");
    return write(box, spec, { field: spec.field, value: level.value, region: regionOf(level) });
  };
  let start = Math.max(0, levels.length - boxes.length);
  for (const [index, box] of boxes.entries()) {
    try {
      await into(box, start + index);
    } catch (error) {
      if (index > 0 || start === 0 || !(error instanceof Refused)) throw error;
      start = 0;
      await into(box, 0);
    }
  }
}

const regionOf = ({ region }: ReturnType<typeof levelsOf>[number]) =>
  region && { code: region.code, path: [...region.path] };
