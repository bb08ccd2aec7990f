import { companySchema } from "../../../core/records/company.js";
import { instrumentSchema } from "../../../core/records/instrument.js";
import type { Problem } from "../../../ipc/results.js";
import type { AppState } from "../../../ipc/state.js";
import { problem, problemsOf } from "../../i18n/problems.js";
import { send } from "../../state/send-command.js";
import { resolveRegion } from "../company/index.js";

/**
 * Keeps one more value with the company or the scale at hand.
 * @param typed as the user wrote it; a county by name or code
 * @returns what is wrong with it, or null when it is kept
 */
export async function keepOpenField(
  state: AppState,
  form: "company" | "instrument",
  field: string,
  typed: string,
): Promise<Problem | null> {
  const region = field === "region" ? await resolveRegion(typed) : null;
  if (typeof region === "string") return problem(field, region);
  const patch = { [field]: region ?? typed.trim() };
  const records = form === "company" ? state.companies : state.instruments;
  const id = form === "company" ? state.companyId : state.instrumentId;
  const record = records.find((one) => one.id === id);
  if (!record) return problem(field, "company-first");
  // Only what the form's schema names goes back: the rest main keeps by itself.
  const schema = form === "company" ? companySchema : instrumentSchema;
  const kept = Object.fromEntries(
    Object.entries({ ...record, ...patch }).filter(([key]) => key in schema.shape),
  );
  const parsed = schema.safeParse(kept);
  if (!parsed.success) return problemsOf(parsed.error)[0] ?? problem(field, "required");
  const answer =
    form === "company"
      ? await send("company.save", { ...companySchema.parse(kept), id: record.id })
      : await send("instrument.save", { ...instrumentSchema.parse(kept), id: record.id });
  if (!answer) return problem(field, "required");
  return answer.ok ? null : (answer.problems[0] ?? null);
}
