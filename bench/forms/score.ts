/** What one field came to, by what the server was sent. */
export type Outcome = "right" | "wrong" | "refused" | "left out";

export interface FieldScore {
  page: string;
  field: string;
  outcome: Outcome;
  /** The filler said it filled it, and the server was sent something else. */
  saidFilled: boolean;
  /** What was read back as the field's value is what the server was sent; null where nothing was said filled. */
  stored: boolean | null;
  detail: string;
}

/** What a filler says of a field after its work. */
export interface Said {
  status: "filled" | "refused" | "left out";
  reason?: string;
  now?: string;
  /** Whether what was read back is what the server was sent. */
  stored?: boolean;
}

interface Page {
  id: string;
  truth: Record<string, string>;
  /** What the untouched form would send. */
  start: Record<string, string>;
  sent: Record<string, string>;
}

function outcomeOf(wanted: string, started: string, got: string, said: Said | undefined): Outcome {
  if (got === wanted) return "right";
  if (got !== started || said?.status === "filled") return "wrong";
  return said?.status === "refused" ? "refused" : "left out";
}

/** One entry for each field that was to be filled, and for each that was not and was written to all the same. */
export function scorePage({ id, truth, start, sent }: Page, said: ReadonlyMap<string, Said>): FieldScore[] {
  const wanted = Object.entries(truth).map(([field, value]): FieldScore => {
    const own = said.get(field);
    const got = sent[field] ?? "";
    const outcome = outcomeOf(value, start[field] ?? "", got, own);
    return {
      page: id,
      field,
      outcome,
      saidFilled: outcome !== "right" && own?.status === "filled",
      stored: own?.status === "filled" ? (own.stored ?? got === value) : null,
      detail:
        outcome === "right"
          ? ""
          : `wanted ${value}, sent ${got || "nothing"}, said ${own?.reason ?? own?.status ?? "nothing"}`,
    };
  });
  const strays = Object.entries(sent)
    .filter(([field, value]) => !(field in truth) && value !== (start[field] ?? ""))
    .filter(([field]) => !["province", "city"].includes(field) && !/_\d$/.test(field))
    .map(
      ([field, value]): FieldScore => ({
        page: id,
        field,
        outcome: "wrong",
        saidFilled: true,
        stored: null,
        detail: `not asked for, sent ${value}`,
      }),
    );
  return [...wanted, ...strays];
}

export interface Tally {
  fields: number;
  right: number;
  wrong: number;
  refused: number;
  leftOut: number;
  wrongSaidFilled: number;
  /** Of the fields said filled, those read back as the server was sent them. */
  said: number;
  stored: number;
}

export const tallyOf = (scores: readonly FieldScore[]): Tally => {
  const count = (test: (score: FieldScore) => boolean): number => scores.filter(test).length;
  return {
    fields: scores.length,
    right: count(({ outcome }) => outcome === "right"),
    wrong: count(({ outcome }) => outcome === "wrong"),
    refused: count(({ outcome }) => outcome === "refused"),
    leftOut: count(({ outcome }) => outcome === "left out"),
    wrongSaidFilled: count(({ saidFilled }) => saidFilled),
    said: count(({ stored }) => stored !== null),
    stored: count(({ stored }) => stored === true),
  };
};

export const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
