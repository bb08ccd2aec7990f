import type { CountySuggestion } from "../../contract/commands.js";
import type { Region } from "../../core/company/company.js";
import { send } from "../app/send.js";

/** A region as the portal writes it: 南湖区[330402]. */
export const regionText = (region: Region): string => `${region.name}[${region.code}]`;

const bare = (name: string) => name.replace(/[区县市]$/u, "");

/**
 * The one county a text means, of those found for it: by its code, else by its name (区/县/市 may be left
 * out). Null when none or several fit, and the person has to say.
 */
export function countyOf(typed: string, found: readonly CountySuggestion[]): Region | null {
  const text = typed.normalize("NFKC").trim();
  const code = /\d{6}/.exec(text)?.[0];
  const fits = found.filter((county) =>
    code ? county.code === code : county.name === text || bare(county.name) === bare(text),
  );
  const [only] = fits.length === 1 ? fits : found.length === 1 && !code ? found : [];
  if (only && /^\d{6}$/.test(only.code)) return { code: only.code, name: only.name };
  // The list may lag behind: a name with a code is taken as the person wrote it.
  const own = /^(\D+?)\s*[[(（]?\s*(\d{6})\s*[\])）]?$/u.exec(text);
  return own?.[1] && own[2] ? { name: own[1].trim(), code: own[2] } : null;
}

/** Asks main for the counties a text may mean and takes the one it does. */
export async function resolveRegion(typed: string): Promise<Region | null> {
  const text = typed.normalize("NFKC").trim();
  if (!text) return null;
  const query = /\d{6}/.exec(text)?.[0] ?? text;
  return countyOf(text, (await send("counties.find", query)) ?? []);
}
