import type { TFunction } from "i18next";
import type { StoredCompany } from "../../../core/records/company.js";
import { deskCodes, deskText } from "../../../core/records/exchange/desk-sheet-codes.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import type { Slip, SlipPaper } from "../../../ipc/booking-slip.js";

export interface Institution {
  name: string;
  phone: string;
}

interface SlipOf {
  paper: SlipPaper;
  company: StoredCompany | undefined;
  scales: readonly StoredInstrument[];
  /** Those the pack knows for where the scales are used. */
  institutions: readonly Institution[];
  /** YYYY-MM-DD */
  today: string;
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];

/** As long is a fact's value, and a file's name; as many codes is a desk willing to scan. */
const MOST = { value: 300, fileName: 120, codes: 200 };

/** Texts as one, as many as there is room for: a market's scales stand at a hundred stalls. */
function listed(t: TFunction, texts: readonly string[]): string {
  const all = texts.join("、");
  if (all.length <= MOST.value) return all;
  const more = (list: string) => t("slip.listed", { list, count: texts.length });
  let list = "";
  for (const text of texts) {
    const longer = [list, text].filter(Boolean).join("、");
    if (more(longer).length > MOST.value) break;
    list = longer;
  }
  return more(list);
}

/** A line to write on by hand. */
const BLANK = "＿＿＿＿＿＿";

/** The booking slip's contents; what is not known is left as a line to write on, never made up. */
export function slipOf(t: TFunction, { paper, company, scales, institutions, today }: SlipOf): Slip {
  const fact = (label: string, values: readonly string[]) => ({
    label,
    value: listed(t, distinct(values)) || BLANK,
  });
  const wide = paper === "a4";
  const codes = wide
    ? deskCodes(
        deskText({
          booking: distinct(scales.map(({ bookingNumber }) => bookingNumber)).join("、"),
          company: company?.name ?? "",
          creditCode: company?.creditCode ?? "",
          scales,
        }),
      )
    : [];
  return {
    kind: "slip",
    paper,
    title: t("slip.title"),
    fileName: [t("slip.title"), company?.name, today].filter(Boolean).join(" ").slice(0, MOST.fileName),
    facts: [
      fact(
        t("reservation.id"),
        scales.map(({ bookingNumber }) => bookingNumber),
      ),
      fact(t("slip.company"), [company?.name ?? ""]),
      fact(t("company.field.creditCode"), [company?.creditCode ?? ""]),
      fact(t("slip.contact"), [company?.contact ?? "", company?.phone ?? ""]),
      fact(
        t("slip.place"),
        scales.map(({ region, place }) => [region?.name, place].filter(Boolean).join(" ")),
      ),
      fact(
        t("slip.institution"),
        institutions.map(({ name }) => name),
      ),
      fact(
        t("slip.phone"),
        institutions.map(({ phone }) => phone),
      ),
    ],
    scales: {
      columns: [
        t("scale.field.serial"),
        t("scale.field.model"),
        ...(wide
          ? [t("scale.field.range"), t("scale.field.accuracyClass"), t("scale.field.manufacturer")]
          : []),
      ],
      rows: scales.map(({ serial, model, range, accuracyClass, manufacturer }) => [
        serial,
        model,
        ...(wide ? [range, accuracyClass, manufacturer] : []),
      ]),
    },
    codes: codes.length > 0 && codes.length <= MOST.codes ? { title: t("slip.codes"), texts: codes } : null,
    bring: {
      title: t("slip.bring"),
      items: [t("reservation.bring.scale"), t("reservation.bring.slip"), t("reservation.bring.certificate")],
    },
    foot: t("slip.foot", { day: today }),
  };
}
