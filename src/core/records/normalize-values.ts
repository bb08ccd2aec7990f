import { compact } from "../text/normalize.js";
import { type Region, regionText } from "./company.js";

const CLASS_WORDS: Record<string, string> = {
  "1": "I",
  "2": "II",
  "3": "III",
  "4": "IIII",
  一: "I",
  二: "II",
  三: "III",
  四: "IIII",
  特种准确度: "I",
  高准确度: "II",
  中准确度: "III",
  普通准确度: "IIII",
};

/** Accuracy class as the plate means it: Ⅲ, (III), 三级, 3级, lll are III; IIII is not IV. Else as written. */
export function accuracyClassOf(text: string): string {
  const plain = compact(text).replace(/[()]/g, "").replace(/级$/, "");
  if (/^[il|]{1,4}$/.test(plain)) return "I".repeat(plain.length);
  return CLASS_WORDS[plain] ?? text.trim();
}

/** How many, without the word that counts them: 1台. Else as written. */
export const quantityOf = (text: string): string => text.replace(/^(\d{1,4})\s*[台件个只套杆]$/, "$1");

/** A field's value in words: a region as the portal writes it (南湖区[330402]); nothing for none. */
export const asText = (value: unknown): string =>
  typeof value === "object" && value !== null && "code" in value && "name" in value
    ? regionText(value as Region)
    : String(value ?? "");
