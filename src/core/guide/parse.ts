import type * as z from "zod";
import { lintPack, type PackProblem } from "./lint.js";
import { type GuidePack, packSchema } from "./pack.js";

const pathOf = (issue: z.core.$ZodIssue): string => issue.path.map(String).join(".");

/** Takes a guide pack whole or not at all: its shape first, then what the shape cannot say (`lintPack`). */
export function parsePack(
  json: unknown,
): { ok: true; pack: GuidePack } | { ok: false; problems: PackProblem[] } {
  const parsed = packSchema.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => ({ path: pathOf(issue), message: issue.message })),
    };
  }
  const problems = lintPack(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: parsed.data };
}
