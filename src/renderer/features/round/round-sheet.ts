import type { TFunction } from "i18next";
import { dayAt } from "../../../core/records/due.js";
import { type Round, tallyOf } from "../../../core/records/round-of-shops.js";
import type { Slip } from "../../../ipc/booking-slip.js";
import type { Settings } from "../../../ipc/state.js";

/** A round's report as a sheet to print: a line for each scale, by shop. */
export function roundSheet(t: TFunction, round: Round, { helperName }: Settings): Slip {
  const { filed, left, shops, scales, booked } = tallyOf(round);
  const day = dayAt(new Date(round.startedAt));
  const facts = [
    { label: t("round.column.shops"), value: t("round.shopsTally", { shops, filed, left }) },
    { label: t("round.column.scales"), value: t("round.scalesTally", { scales, booked }) },
    ...(helperName ? [{ label: t("helper.name"), value: helperName }] : []),
  ];
  return {
    kind: "slip",
    paper: "a4",
    title: t("round.report"),
    fileName: `${t("round.report")} ${day}`,
    facts,
    scales: {
      columns: [
        t("ledger.column.company"),
        t("scale.field.serial"),
        t("reservation.id"),
        t("reservation.status"),
      ],
      rows: round.shops.flatMap(({ company, said, scales: own }) =>
        own.map(({ serial, booking, status }) => [
          company,
          serial,
          booking || t("round.notFiled"),
          booking ? status : (said.at(-1)?.text ?? ""),
        ]),
      ),
    },
    codes: null,
    bring: { title: "", items: [] },
    foot: t("slip.foot", { day }),
  };
}
