import type { TFunction } from "i18next";
import { dueOf } from "../../../core/records/due.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { labelCode } from "../../../core/records/label-code.js";
import type { Labels } from "../../../ipc/printed-papers.js";

interface LabelsOf {
  layout: Labels["layout"];
  scales: readonly StoredInstrument[];
  /** Name of a scale's company by its id. */
  companies: ReadonlyMap<string, string>;
  /** YYYY-MM-DD */
  today: string;
}

/** Where the day is not known there is a line to write on; of letters, so that it is not broken in two. */
const BLANK = "____________";

/** A label a scale: its serial number, its last valid day, model and shop, and a code to scan. */
export const labelsOf = (t: TFunction, { layout, scales, companies, today }: LabelsOf): Labels => ({
  kind: "labels",
  layout,
  fileName: `${t("labels.title")} ${today}`,
  labels: scales.map((scale) => {
    const { serial, model, companyId } = scale;
    const known = dueOf(scale, today);
    // After a repair or a failure no day holds until it is verified again.
    const due = known && !known.ended ? known.day : "";
    const company = companies.get(companyId) ?? "";
    const lines = [t("labels.due", { day: due || BLANK }), model.slice(0, 100), company.slice(0, 100)];
    return { title: serial, lines: lines.filter(Boolean), code: labelCode(serial, due) };
  }),
});
