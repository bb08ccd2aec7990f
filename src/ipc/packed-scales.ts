import * as z from "zod";
import { storedInstrumentSchema } from "../core/records/instrument.js";
import type { PackedScales } from "./scales-on-wire.js";

const packedScalesSchema = z.strictObject({
  revision: z.number().int(),
  base: z.number().int().nullable(),
  text: z.string(),
}) satisfies z.ZodType<PackedScales>;

/** A list of scales as it goes to the wizard: as it is, or where it is long, as one text. */
export const scalesOnWireSchema = z.union([z.array(storedInstrumentSchema), packedScalesSchema]);
