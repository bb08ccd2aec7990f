import { useTranslation } from "react-i18next";
import type { GuidePack } from "../../../core/procedure/pack/schema.js";
import type { StoredCompany } from "../../../core/records/company.js";
import { dayAt } from "../../../core/records/due.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import type { Slip, SlipPaper } from "../../../ipc/booking-slip.js";
import { type PaperWork, usePaper } from "../../common/PrintButtons.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { slipOf } from "./slip-of.js";

interface SlipParts {
  slip: Slip;
  company: StoredCompany | undefined;
  /** The institutions of the counties where the scales are used, as far as the pack knows them. */
  institutions: GuidePack["contacts"];
  work: PaperWork;
  /** Saves the scales as a table. */
  saveTable(): Promise<void>;
}

/** The booking slip of some scales, and how saving or printing it went. */
export function useSlip(scales: readonly StoredInstrument[], paper: SlipPaper): SlipParts {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const work = usePaper();
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
  const ids = scales.map(({ id }) => id);
  return {
    slip,
    company,
    institutions,
    work,
    saveTable: () => work.write(() => send("slip.table", { ids, fileName: slip.fileName })),
  };
}
