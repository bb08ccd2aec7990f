import type { AppState } from "../../../ipc/state.js";
import type { LogEvent } from "./events.js";

/** What happened between two states that is worth knowing later: steps, troubles, outcomes; no values. */
export function eventsBetween(before: AppState, after: AppState): LogEvent[] {
  const events: LogEvent[] = [];
  const { guide, portal, fill } = after;
  if (guide.current !== before.guide.current)
    events.push({ event: "step", step: guide.current, picked: guide.picked });
  if (guide.target && guide.target.outcome !== before.guide.target?.outcome)
    events.push({ event: "target", outcome: guide.target.outcome });
  if (portal.condition !== before.portal.condition)
    events.push({ event: "trouble", trouble: portal.condition });
  if (portal.blockedFrame !== null && before.portal.blockedFrame === null)
    events.push({ event: "shut-frame" });
  // One line a field, once the filling is over or its form is gone.
  if (before.fill?.busy && !fill?.busy)
    for (const { field, status } of (fill ?? before.fill).rows)
      events.push({ event: "field", field, status } as LogEvent);
  for (const photo of after.photos) {
    const old = before.photos.find(({ id }) => id === photo.id);
    if (photo.status === old?.status || photo.status === "waiting" || photo.status === "reading") continue;
    events.push({
      event: "photo",
      outcome: photo.status === "read" ? "read" : (photo.error ?? "engine-failed"),
    } as LogEvent);
  }
  return events;
}
