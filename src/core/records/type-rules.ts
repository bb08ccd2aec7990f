import { parseMasses } from "../nameplate/parse/mass.js";
import type { TypeRules } from "../procedure/pack/type-rules-schema.js";
import { type Due, dueOf } from "./due.js";
import type { StoredInstrument } from "./instrument.js";
import { accuracyClassOf } from "./normalize-values.js";

type Scale = Pick<StoredInstrument, "range" | "accuracyClass" | "region"> &
  Parameters<typeof dueOf>[0] &
  Partial<Pick<StoredInstrument, "madeOn" | "typeApproval" | "networked" | "hasThreeCodes">>;

export interface TypeAdvice {
  /** What the scale is; null where nothing tells. */
  type: "old" | "new" | null;
  /** Whether it may go on: as a new type; as it was verified; once it passes; ask the institution. */
  use: "new-type" | "go-on" | "verify" | "ask";
  /** Whether it may be repaired; `until` is the first day on which it may not. */
  repair: { may: "yes" | "no" | "ask" } | { may: "until"; until: string };
  /** What to buy when one is bought: new types are wiser already, or the only ones left. */
  buy: "better-new" | "only-new";
  /** What of it decided, in the order in which it is told. */
  because: (
    | "new-codes"
    | "made-before"
    | "approved-before"
    | "no-codes"
    | "type-unknown"
    | "networked"
    | "networked-unknown"
    | "pilot"
    | "county-unknown"
    | "scope-unknown"
    | "made-after"
  )[];
}

/** The year of a date as plates have it; NaN where there is none. */
const yearOf = (date: string | undefined): number => Number(/^\d{4}/.exec(date ?? "")?.[0] ?? Number.NaN);

/** The year in a type approval's number: 2019F123-33, or 99-F166 as it was written before. NaN where none is seen. */
export function approvalYear(number: string): number {
  const text = number.normalize("NFKC").toUpperCase();
  const full = /(?<!\d)((?:19|20)\d{2})\s*[-·]?\s*[A-Z]/.exec(text)?.[1];
  if (full !== undefined) return Number(full);
  const short = /(?<!\d)(\d{2})\s*[-·]?\s*F\s*\d/.exec(text)?.[1];
  if (short === undefined) return Number.NaN;
  return Number(short) + (Number(short) >= 80 ? 1900 : 2000);
}

function typeOf(scale: Scale, { issuedIn }: TypeRules): [TypeAdvice["type"], TypeAdvice["because"][number]] {
  if (scale.hasThreeCodes) return ["new", "new-codes"];
  if (yearOf(scale.madeOn) < issuedIn) return ["old", "made-before"];
  if (approvalYear(scale.typeApproval ?? "") < issuedIn) return ["old", "approved-before"];
  return scale.hasThreeCodes === false ? ["old", "no-codes"] : [null, "type-unknown"];
}

const GRAMS = { mg: 0.001, g: 1, kg: 1000, t: 1_000_000 };

/** Whether the rules are about this scale; null where its Max or class is not known. */
function isMeant({ range, accuracyClass }: Scale, { classes, maxKg }: TypeRules): boolean | null {
  const name = accuracyClassOf(accuracyClass);
  if (name !== "" && !classes.some((one) => one === name)) return false;
  // The range ends in Max, or in the Max of each interval: 200g-30kg, 100g-15kg/30kg, (0.2～30)kg.
  const most = parseMasses(
    range
      .normalize("NFKC")
      .replace(/[()]/g, "")
      .split(/[-—–−~〜∼∽至到]/)
      .at(-1) ?? "",
  )?.value.at(-1);
  if (!most) return null;
  if (most.value * GRAMS[most.unit] > maxKg * 1000) return false;
  return name === "" ? null : true;
}

/** Where it may still be used: no verified scale in use has to go (reported of the notice the pack names). */
function standingOf(
  type: TypeAdvice["type"],
  due: Due | null,
  madeAfter: boolean,
  over: boolean,
): TypeAdvice["use"] {
  if (type === "new") return "new-type";
  if (madeAfter) return "ask";
  if (due && due.state !== "overdue") return "go-on";
  return over ? "ask" : "verify";
}

/**
 * What the rules on new types mean for one scale: may it go on, be repaired, and what to buy. Whatever is not known
 * ends in "ask".
 * @param today YYYY-MM-DD
 * @returns null where the rules are about other scales, or are not in force yet
 */
export function adviseOnType(scale: Scale, rules: TypeRules, today: string): TypeAdvice | null {
  const meant = isMeant(scale, rules);
  if (meant === false || today < rules.inForce) return null;
  const [type, why] = typeOf(scale, rules);
  const because: TypeAdvice["because"] = [why];
  const buy = today < rules.ordinary ? "better-new" : "only-new";
  if (type === "new") return { type, use: "new-type", repair: { may: "yes" }, buy, because };
  const { networked } = scale;
  const last = networked ? rules.networked : rules.ordinary;
  // Compared as far as the plate tells: a year alone is not after a day of that year.
  const madeAfter = Boolean(scale.madeOn && scale.madeOn > last.slice(0, scale.madeOn.length));
  if (madeAfter) because.push("made-after");
  if (networked) because.push("networked");
  const repair = repairOf();
  if (meant === null) because.push("scope-unknown");
  return {
    type,
    use: standingOf(type, dueOf(scale, today), madeAfter, today >= last),
    repair: meant === null || madeAfter ? { may: "ask" } : repair,
    buy,
    because,
  };

  function repairOf(): TypeAdvice["repair"] {
    if (today < rules.ordinary) {
      // What the pilots do until then is the province's.
      const county = scale.region?.code;
      const pilot = county !== undefined && rules.pilots.some((code) => county.startsWith(code));
      if (pilot) because.push("pilot");
      if (county === undefined) because.push("county-unknown");
      return pilot || county === undefined ? { may: "ask" } : { may: "until", until: last };
    }
    if (today >= rules.networked) return { may: type === "old" ? "no" : "ask" };
    if (networked === undefined) because.push("networked-unknown");
    if (type === null || networked === undefined) return { may: "ask" };
    return networked ? { may: "until", until: last } : { may: "no" };
  }
}
