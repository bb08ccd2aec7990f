import { visible } from "../text/normalize.js";

/** GB 32100-2015: no I, O, S, V, Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714: letters count A=10 … Z=35. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Characters that are taken for one another when a licence is copied; each list likeliest first. */
const LOOK_ALIKES: Record<string, string> = {
  O: "0DQ",
  I: "1L",
  S: "5",
  Z: "2",
  V: "UY",
  "0": "DQ",
  "1": "L7",
  "2": "7",
  "3": "8",
  "4": "A",
  "5": "6",
  "6": "GB5",
  "7": "12",
  "8": "B3",
  "9": "G",
  A: "4",
  B: "8",
  C: "G",
  D: "0",
  E: "F",
  F: "E",
  G: "6C",
  H: "N",
  K: "X",
  L: "1",
  M: "N",
  N: "MH",
  P: "R",
  Q: "0",
  R: "P",
  T: "7",
  U: "W",
  W: "U",
  X: "KY",
  Y: "X",
};
const CORRECTIONS = 5;

export type CodeCheck =
  | { kind: "ok"; code: string }
  /** Compare with the licence again; one real code in seventeen fails the check, so it is no reason to refuse. */
  | { kind: "warning"; code: string; reason: "characters" | "check-digit"; corrections: string[] }
  /** Neither 18 nor 9 characters, or other signs than letters and digits. */
  | { kind: "unusable"; code: string };

/** The code as the portal takes it: capital letters, no spaces or hyphens, full-width forms folded. */
export const normaliseCode = (code: string): string =>
  visible(code)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—]+/g, "");

const creditDigit = (body: string): string | null => {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(body[index] ?? "?");
    if (value < 0) return null;
    sum += value * weight;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null;
};

const organisationDigit = (body: string): string => {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + Number.parseInt(body[index] ?? "0", 36) * weight,
    0,
  );
  const digit = 11 - (sum % 11);
  return digit === 10 ? "X" : digit === 11 ? "0" : String(digit);
};

const isSound = (code: string): boolean =>
  code.length === 18
    ? creditDigit(code.slice(0, 17)) === code[17]
    : organisationDigit(code.slice(0, 8)) === code[8];

const withoutForeign = (code: string): string =>
  [...code].map((char) => (ALPHABET.includes(char) ? char : (LOOK_ALIKES[char]?.[0] ?? char))).join("");

/** Codes that pass the check and differ by a look-alike or two neighbours swapped. */
function correctionsOf(code: string): string[] {
  const start = code.length === 18 ? withoutForeign(code) : code;
  const found = new Set<string>();
  const offer = (text: string) => {
    if (text !== code && isSound(text)) found.add(text);
  };
  offer(start);
  const chars = [...start];
  const replaced = (index: number, ...put: string[]) => chars.toSpliced(index, put.length, ...put).join("");
  for (const [index, char] of chars.entries()) {
    for (const other of LOOK_ALIKES[code[index] ?? ""] ?? "") offer(replaced(index, other));
    for (const other of LOOK_ALIKES[char] ?? "") offer(replaced(index, other));
  }
  for (let index = 0; index + 1 < chars.length; index++)
    offer(replaced(index, chars[index + 1] ?? "", chars[index] ?? ""));
  return [...found].slice(0, CORRECTIONS);
}

/** Check of a 统一社会信用代码 (GB 32100-2015) or 组织机构代码 (GB 11714), as typed. */
export function checkCreditCode(typed: string): CodeCheck {
  const code = normaliseCode(typed);
  if (!/^(?:[0-9A-Z]{18}|[0-9A-Z]{8}[0-9X])$/.test(code)) return { kind: "unusable", code };
  if (isSound(code)) return { kind: "ok", code };
  const foreign = code.length === 18 && withoutForeign(code) !== code;
  return {
    kind: "warning",
    code,
    reason: foreign ? "characters" : "check-digit",
    corrections: correctionsOf(code),
  };
}

/** What is usual for such a code: a 个体工商户 (92…) registers as 非法人企业. Offered, never taken silently. */
export const usualOrganizationType = (code: string): "legal" | "non-legal" | null =>
  /^92[0-9A-Z]{16}$/.test(normaliseCode(code))
    ? "non-legal"
    : /^91[0-9A-Z]{16}$/.test(normaliseCode(code))
      ? "legal"
      : null;
