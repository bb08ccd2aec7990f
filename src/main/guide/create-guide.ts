import type { FieldValue } from "../../core/autofill/field-spec.js";
import { enteredScale } from "../../core/procedure/progress.js";
import { dayAt } from "../../core/records/due.js";
import type { SeenOnPortal } from "../../core/records/portal-sync.js";
import { companyValues, instrumentValues } from "../../core/records/portal-values.js";
import type { AppState } from "../../ipc/state.js";
import type { createPortal } from "../portal/create-portal.js";
import type { Records } from "../records/create-records.js";
import type { Model } from "../state/app-state.js";
import type { RealAndPractice } from "../store/real-and-practice.js";
import type { ActivePack } from "./active-pack.js";
import { caseAtHand } from "./case-of-state.js";
import { ElementPointing } from "./element-pointing.js";
import { followPart, followSelection } from "./follow-selection.js";
import { GuideController } from "./guide-controller.js";
import { GuideSessions } from "./guide-sessions.js";

interface Deps {
  store: RealAndPractice;
  model: Model;
  rules: ActivePack;
  records: Records;
  portal: ReturnType<typeof createPortal>;
}

/** The guide over the portal. It follows the portal's pages, the rules and the selection, each by itself. */
export function createGuide({
  store,
  model,
  rules,
  records,
  portal: { portal, status, driver, follow },
}: Deps) {
  const { companies } = records;
  const sessions = new GuideSessions(
    () => rules.pack,
    store,
    () => ({
      session: companies.session,
      practice: model.state.settings.practice,
      world: store.world,
    }),
  );
  const valuesIn = formValues(records);
  const values = (form: "company" | "instrument") => valuesIn(model.state, form);
  const guide = new GuideController({
    model,
    status,
    pack: () => rules.pack,
    guide: () => sessions.current,
    portal: driver,
    pageCount: () => portal.pageCount,
    submissions: () => portal.submissions,
    case: () => caseAtHand(model.state, dayAt(new Date())),
    allowed: (origin) => portal.allows(origin),
    values,
    save: () => sessions.save(),
    seen: (seen, said) => keepSeen(records, sessions, seen, said),
  });
  follow({ changed: (outdates) => void guide.changed(outdates), turned: guide.turned, said: guide.heard });
  const lookAgain = () => {
    guide.refresh();
    void guide.changed();
  };
  followSelection(model, valuesIn, lookAgain);
  rules.onChange(() => {
    sessions.renew();
    lookAgain();
  });
  followState(model, guide);
  const pointing = new ElementPointing({
    model,
    rules,
    portal: driver,
    step: () => guide.step,
    personal: () => companies.personal,
    allowed: (origin) => portal.allows(origin),
    focus: () => portal.tabs.active?.contents.focus(),
    learned: (field) => guide.fill(new Set(), field),
  });
  return { guide, pointing, values };
}

/** The guide hears of what changed beside the pages and the case. */
function followState(model: Model, guide: GuideController): void {
  // Electron and the driver tell of a dialog in either order: what counts is what the state says is open.
  followPart(
    model,
    ({ portal }) => portal.dialog,
    () => guide.dialogChanged(),
  );
  // The words beside the mark in the page are the guide's own.
  followPart(
    model,
    ({ settings }) => settings.language,
    () => void guide.changed(),
  );
}

/** What a look at the portal showed goes to everyone who keeps it. @param said its message that stands, verbatim */
function keepSeen(
  { scales, batches, bookings, history, rounds }: Records,
  { current }: GuideSessions,
  seen: SeenOnPortal,
  said: string,
): void {
  scales.seen(seen);
  history.seen(seen, said);
  rounds.seen(said);
  batches.seen(seen.ledger, enteredScale(current.progress));
  bookings.seen({ ...seen, ledger: current.progress.listed }, current.state.current);
}

/** What the portal's forms are to hold, from the company and the scale at hand; null when none is chosen. */
function formValues({ counties }: Records) {
  return (
    { companies, companyId, instruments, instrumentId }: AppState,
    form: "company" | "instrument",
  ): FieldValue[] | null => {
    const company = companies.find(({ id }) => id === companyId);
    const instrument = instruments.find(({ id }) => id === instrumentId);
    if (form === "company") return company ? companyValues(company, counties) : null;
    return instrument ? instrumentValues(instrument, counties) : null;
  };
}
