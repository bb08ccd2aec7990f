import { lintPack } from "./lint.js";
import { type PackProblem, schemaProblems, versionProblem } from "./pack-problems.js";
import { type GuidePack, PACK_FORMAT, PACK_VERSION, packSchema } from "./schema.js";
import { withWordLists } from "./word-lists.js";

/** Takes a guide pack whole or not at all: its shape first, then what the shape cannot say (`lintPack`). */
export function parsePack(
  json: unknown,
): { ok: true; pack: GuidePack } | { ok: false; problems: PackProblem[] } {
  const other = versionProblem(json, PACK_FORMAT, PACK_VERSION);
  if (other) return { ok: false, problems: [other] };
  const whole = withWordLists(json);
  if (whole.problems.length > 0) return { ok: false, problems: whole.problems };
  const parsed = packSchema.safeParse(whole.json);
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error) };
  const problems = lintPack(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: parsed.data };
}
