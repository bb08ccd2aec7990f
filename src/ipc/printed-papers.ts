import * as z from "zod";
import { STEP_IDS } from "../core/procedure/pack/steps.js";
import { slipSchema } from "./booking-slip.js";
import { writtenSchema } from "./results.js";

const text = (max: number) => z.string().max(max);
const few = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most);

/** A sheet of A4 labels (3 × 8, 70 × 37 mm), or one label a page for a label printer. */
export const LABEL_LAYOUTS = ["sheet", "single"] as const;

/** Labels to stick on scales. */
const labelsSchema = z.strictObject({
  kind: z.literal("labels"),
  layout: z.enum(LABEL_LAYOUTS),
  fileName: text(120),
  labels: few(z.strictObject({ title: text(60), lines: few(text(100), 4), code: text(200) }), 2000).min(1),
});
export type Labels = z.infer<typeof labelsSchema>;

/** The nine steps with their pictures, to be read beside the portal. */
const stepsSchema = z.strictObject({
  kind: z.literal("steps"),
  fileName: text(120),
  title: text(100),
  steps: few(z.strictObject({ id: z.enum(STEP_IDS), title: text(2000), texts: few(text(2000), 4) }), 9).min(
    1,
  ),
  foot: text(300),
});
export type StepsSheet = z.infer<typeof stepsSchema>;

/** Everything that goes on paper: its words come from the wizard, main only draws it. */
const paperSchema = z.discriminatedUnion("kind", [slipSchema, labelsSchema, stepsSchema]);
export type Paper = z.infer<typeof paperSchema>;

export const PAPER_COMMANDS = {
  /** Asks where, and writes it as PDF. */
  "paper.save": { input: paperSchema, output: writtenSchema },
  /** Opens the system's print dialog; `cancelled` when the user closed it. */
  "paper.print": { input: paperSchema, output: z.enum(["printed", "cancelled", "failed"]) },
} as const;
