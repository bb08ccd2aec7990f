import { visible } from "../text/normalize.js";

/** The portal's rule (procedure, step 2): 4–20 characters, none of them a space or a Chinese one. */
export const checkUsername = (typed: string): "username-length" | "username-characters" | null => {
  const name = visible(typed);
  if (/[^\x21-\x7e]/.test(name)) return "username-characters";
  const length = [...name].length;
  return length < 4 || length > 20 ? "username-length" : null;
};

export const PASSWORD_RULES = ["length", "upper", "lower", "digit", "special"] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

const RULES: Record<PasswordRule, (password: string) => boolean> = {
  length: (password) => password.length >= 8 && password.length <= 20,
  upper: (password) => /[A-Z]/.test(password),
  lower: (password) => /[a-z]/.test(password),
  digit: (password) => /\d/.test(password),
  special: (password) => /[^A-Za-z0-9\s]/.test(password),
};

/** Which of the portal's rules (procedure, step 2) a password keeps, as it is typed. */
export const passwordRules = (password: string): Record<PasswordRule, boolean> => ({
  length: RULES.length(password),
  upper: RULES.upper(password),
  lower: RULES.lower(password),
  digit: RULES.digit(password),
  special: RULES.special(password),
});

/** Without what is mistaken for one another when copied by hand: 0 O o, 1 l I. */
const SETS = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "@#%*_-+="];
const PROPOSED_LENGTH = 14;

/**
 * A password that keeps the rules.
 * @param random an even choice from 0 to n − 1, from a source fit for secrets
 */
export function proposePassword(random: (n: number) => number): string {
  const pick = (set: string) => set[random(set.length)] ?? "";
  const chars = SETS.map(pick);
  const all = SETS.slice(0, 3).join("");
  while (chars.length < PROPOSED_LENGTH) chars.push(pick(all));
  // Fisher–Yates: the kinds must not stand in a known order.
  for (let index = chars.length - 1; index > 0; index--) {
    const other = random(index + 1);
    [chars[index], chars[other]] = [chars[other] ?? "", chars[index] ?? ""];
  }
  return chars.join("");
}
