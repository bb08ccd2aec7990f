import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GuidePack } from "../../../core/procedure/pack/schema.js";
import type { StoredCompany } from "../../../core/records/company.js";
import { dayAt } from "../../../core/records/due.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import type { Slip, SlipPaper } from "../../../ipc/booking-slip.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send.js";
import { slipOf } from "./slip-of.js";

export type SlipOutcome = { kind: "saved"; file: string } | { kind: "failed" | "printed" } | null;

interface SlipParts {
  slip: Slip;
  company: StoredCompany | undefined;
  /** The institutions of the counties where the scales are used, as far as the pack knows them. */
  institutions: GuidePack["contacts"];
  busy: boolean;
  outcome: SlipOutcome;
  save(): Promise<void>;
  print(): Promise<void>;
}

/** The booking slip of some scales, and how saving or printing it went. */
export function useSlip(scales: readonly StoredInstrument[], paper: SlipPaper): SlipParts {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SlipOutcome>(null);
  const regions = new Set(scales.map(({ region }) => region?.code));
  const institutions = pack.contacts.filter(({ region }) => regions.has(region));
  const company = state.companies.find(({ id }) => id === scales[0]?.companyId);
  const slip = slipOf(t, {
    paper,
    company,
    scales,
    institutions: institutions.map(({ name, phone }) => ({ name: words(name), phone })),
    today: dayAt(new Date()),
  });
  const during = async (work: () => Promise<SlipOutcome>) => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await work());
    setBusy(false);
  };
  return {
    slip,
    company,
    institutions,
    busy,
    outcome,
    save: () =>
      during(async () => {
        const answer = await send("slip.save", slip);
        if (answer?.ok) return { kind: "saved", file: answer.file };
        return answer && "cancelled" in answer ? null : { kind: "failed" };
      }),
    print: () =>
      during(async () => {
        const printed = await send("slip.print", slip);
        return printed ? { kind: "printed" } : { kind: "failed" };
      }),
  };
}
