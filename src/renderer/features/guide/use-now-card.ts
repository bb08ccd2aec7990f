import { isAllFilled, isFormOpen } from "../../../core/autofill/fill-progress.js";
import type { GuidePack } from "../../../core/procedure/pack/schema.js";
import { isReadyStatus } from "../../../core/procedure/reservation-progress.js";
import type { AppState } from "../../../ipc/state.js";
import { useApp } from "../../state/app-state.js";

export type Now = NonNullable<AppState["now"]>;

/** What the steps alone tell while main has not looked at the portal yet. */
function nowOf({ guide, portal, fill }: AppState, pack: GuidePack): Now {
  const { current, target, reservation } = guide;
  const step = pack.steps.find(({ id }) => id === current);
  const open = fill !== null && fill.form === step?.form && isFormOpen(fill.rows);
  const filled = open && isAllFilled(fill.rows);
  const substep = filled
    ? "submit-form"
    : open
      ? "fill-form"
      : target?.outcome === "missing" && !target.submit
        ? "pack-first"
        : "pack-action";
  const isReady = (text: string) => isReadyStatus(pack, text);
  const scales = (reservation?.instruments ?? []).map((text) => {
    const [serial = "", ...status] = text.split(/\s+/);
    return { serial, status: status.join(" "), ready: isReady(text) };
  });
  return {
    step: current,
    substep,
    sentence: { key: substep, values: { button: step?.submit?.[0]?.[0] ?? "" } },
    action: open && !filled ? "fill" : "show",
    target: { outcome: target?.outcome ?? "none", count: target?.count ?? 0 },
    open: [],
    said: portal.message && { text: portal.message.said, advice: portal.message.id },
    dialog: null,
    warnings: [],
    reservation: reservation && {
      id: reservation.id,
      status: reservation.status,
      opinion: reservation.opinion ?? "",
      ready: isReady(reservation.status) || (scales.length > 0 && scales.every(({ ready }) => ready)),
      scales,
    },
  };
}

/** What is to be done now. */
export function useNow(): Now {
  const { state, pack } = useApp();
  const now = state.now ?? nowOf(state, pack);
  const form = pack.steps.find(({ id }) => id === now.step)?.form;
  // While the app types, what was open before is no news, and nothing else is to be done.
  return state.fill?.busy && state.fill.form === form
    ? { ...now, substep: "filling", sentence: { key: "filling", values: {} }, open: [] }
    : now;
}
