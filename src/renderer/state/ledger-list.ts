import type { StoredInstrument } from "../../core/records/instrument.js";
import { type HeldScales, received, type ScalesOnWire } from "../../ipc/scales-on-wire.js";
import { send } from "./send-command.js";

/** The ledger as main told it last; kept, so that only what changed has to come. */
let held: HeldScales | null = null;

/** @param ask for what changed since a revision; for all of it where a message was lost (null) */
async function list<None extends undefined>(
  ask: (known: number | null) => Promise<ScalesOnWire | None>,
): Promise<StoredInstrument[] | None> {
  const message = await ask(held?.revision ?? null);
  if (!message) return message;
  held = received(message, held);
  return held?.list ?? list(ask);
}

/** Every scale of every company as it is kept now. @throws when main does not answer */
export const listScales = () => list<never>((known) => window.verifyGuide.send("ledger.list", known));

/** The same; that main does not answer is told to the user, and answered with undefined. */
export const listScalesOrTell = () => list((known) => send("ledger.list", known));
