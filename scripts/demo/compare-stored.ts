import type { Page } from "playwright-core";
import { INSTRUMENT_FIELDS, type InstrumentField } from "../../src/core/autofill/field-spec.js";
import type { Instrument } from "../../src/core/records/instrument.js";
import type { PracticeState } from "../../src/practice/index.js";

/** The scale the user confirmed, as the app keeps it: asked of the app, since what is private is sealed on disk. */
export const keptInstrument = (wizard: Page): Promise<Instrument> =>
  wizard.evaluate(async () => {
    const { instruments } = await window.verifyGuide.send("state.get", undefined);
    const kept = Array.isArray(instruments) && instruments.at(-1);
    if (!kept) throw new Error("the app keeps no scale");
    return kept;
  });

const meantText = (field: InstrumentField, kept: Instrument): string =>
  field === "region" ? (kept.region ? `${kept.region.name}[${kept.region.code}]` : "") : kept[field];

/** @returns a line for each thing that the portal does not hold as meant; none when all is well */
export function differences(held: PracticeState, kept: Instrument): string[] {
  const record = held.instruments.at(-1);
  const booking = held.reservations.at(-1);
  if (!record) return ["the portal holds no instrument"];
  const fields = INSTRUMENT_FIELDS.flatMap((field) => {
    const meant = meantText(field, kept);
    const holds = record.fields[field];
    return meant === holds ? [] : [`${held.labels[field]}: meant “${meant}”, the portal holds “${holds}”`];
  });
  const booked = booking?.instruments.find(({ serial }) => serial === kept.serial);
  return [
    ...fields,
    ...(booking?.status === "已提交" ? [] : [`the booking's status is “${booking?.status ?? "none"}”`]),
    ...(booked?.status === "待检定" ? [] : [`the scale's status is “${booked?.status ?? "none"}”`]),
  ];
}

/** The instrument by the portal's own labels. */
export const byLabel = (held: PracticeState): Record<string, string> =>
  Object.fromEntries(
    INSTRUMENT_FIELDS.map((field) => [held.labels[field], held.instruments.at(-1)?.fields[field] ?? ""]),
  );
