import type { Region } from "../../../core/records/company.js";
import type { CountySuggestion } from "../../../ipc/commands.js";
import type { ProblemKey } from "../../i18n/problems.js";
import { send } from "../../state/send-command.js";

/** A region as the portal writes it: 南湖区[330402]; a place without a code by its name alone. */
export const regionText = ({ name, code }: Region): string => (code ? `${name}[${code}]` : name);

const stem = (name: string) => (name.length > 2 ? name.replace(/[区县市旗]$/u, "") : name);

/**
 * The one county a text means, of those found for it: by its code, else by its name, else the only one
 * found; or why none can be taken and the user has to say.
 */
export function countyOf(typed: string, found: readonly CountySuggestion[]): Region | ProblemKey {
  const text = typed.normalize("NFKC").trim();
  if (!text) return "required";
  const code = /\d{6}/.exec(text)?.[0];
  const named = code
    ? found.filter((county) => county.code === code)
    : [
        found.filter(({ name, path }) => name === text || path.join("") === text),
        found.filter(({ name }) => stem(name) === stem(text)),
        found.length === 1 ? found : [],
      ].find((fits) => fits.length > 0);
  const [only] = named ?? [];
  if (only && named?.length === 1)
    return only.code ? { code: only.code, name: only.name } : "region-without-code";
  if (only) return "region-ambiguous";
  // The list may lag behind the portal's: a name with a code is taken as the user wrote it.
  const own = /^(\D+?)\s*[[(]?\s*(\d{6})\s*[\])]?$/u.exec(text);
  return own?.[1] && own[2] ? { name: own[1].trim(), code: own[2] } : "region-unknown";
}

/** Asks main for the counties a text may mean and takes the one it does. */
export async function resolveRegion(typed: string): Promise<Region | ProblemKey> {
  const text = typed.normalize("NFKC").trim();
  const find = async (query: string) => (query ? ((await send("counties.find", query)) ?? []) : []);
  const code = /\d{6}/.exec(text)?.[0];
  const region = countyOf(text, await find(code ?? text));
  const name = text.replace(/[[(]?\d{6}[\])]?/, "").trim();
  if (code === undefined || name === "" || typeof region === "string") return region;
  // Of 秀洲区[330402] either may be what was left standing: it decides which institution gets the task.
  const other = countyOf(name, await find(name));
  return typeof other === "string" || other.code === region.code ? region : "region-mismatch";
}
