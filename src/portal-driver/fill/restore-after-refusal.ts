import type { FieldSpec } from "../../core/autofill/field-spec.js";
import type { ControlDriver } from "./control/control-driver.js";
import { putBack } from "./writers/write.js";

/** How long a field may take to show what it was given back, in ms. */
const SHOWING = 300;

/**
 * Takes back what a refused writing had begun: a province without its county must not pass for the region.
 * @returns what the field holds then; undefined where it is gone
 */
export async function takeBack(
  driver: ControlDriver,
  spec: FieldSpec,
  before: string,
): Promise<string | undefined> {
  const read = async () => (await driver.read().catch(() => null))?.value;
  const left = await read();
  if (left === undefined || left === before) return left;
  // One that keeps its choice all the same is told with what it holds.
  await putBack(driver, spec, before).catch(() => {});
  const isBack = async () => ((await read()) === before ? before : undefined);
  return (await driver.until(isBack, SHOWING)) ?? read();
}
