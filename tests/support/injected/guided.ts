import json from "../../../assets/guides/e-cqs.json" with { type: "json" };
import { NOTHING_REFUSED } from "../../../src/core/autofill/left-to-the-user.js";
import { matchForm } from "../../../src/core/autofill/match-form.js";
import { formProgress, heldFields } from "../../../src/core/autofill/open-fields.js";
import { NO_CASE } from "../../../src/core/procedure/case-at-hand.js";
import { guidanceOf } from "../../../src/core/procedure/guidance/guidance.js";
import { createGuide } from "../../../src/core/procedure/guide-session.js";
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";
import type { PageSnapshot } from "../../../src/core/snapshot/types.js";

const parsed = parsePack(json);
if (!parsed.ok) throw new Error("the guide pack does not parse");
const { pack } = parsed;

/** What the guide says of a page with the ledger's form for a scale with these values, and where it points; `before` is kept between looks. */
export function guidanceFor(
  snapshot: PageSnapshot,
  values: Record<string, string>,
  before: Set<string> = new Set(),
) {
  const guide = createGuide(pack);
  const at = { ...NO_CASE, hasCompany: true, hasAccount: true, serial: values.serial ?? null };
  guide.look([snapshot], { case: at });
  const specs = pack.forms.instrument;
  const meant = Object.entries(values).map(([field, value]) => ({ field, value }));
  const found = matchForm([snapshot], specs, () => true);
  for (const field of heldFields(specs, meant, found)) before.add(field);
  return guidanceOf({
    pack,
    current: guide.state.current,
    progress: guide.progress,
    at,
    snapshots: [snapshot],
    form: formProgress([snapshot], specs, meant, found, before),
    formTab: null,
    values: meant,
    filling: false,
    dialog: null,
    said: null,
    refused: NOTHING_REFUSED,
    warnings: [],
  });
}
