import type { Region } from "../../../core/records/company.js";
import type { ProblemKey } from "../../i18n/problems.js";
import { send } from "../../state/send-command.js";

/** No county's name is as long. */
const MOST = 200;

/** Asks main for the one county a text means; or why none can be taken and the user has to say. */
export async function resolveRegion(typed: string): Promise<Region | ProblemKey> {
  if (!typed.trim()) return "required";
  const meant = await send("counties.resolve", typed.trim().slice(0, MOST));
  if (!meant) return "region-unknown";
  return meant.ok ? { code: meant.code, name: meant.name } : meant.key;
}
