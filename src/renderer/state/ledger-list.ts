import type { StoredInstrument } from "../../core/records/instrument.js";
import { type HeldScales, received, type ScalesOnWire } from "../../ipc/scales-on-wire.js";
import { send } from "./send-command.js";

/** The ledger as main told it last; kept, so that only what changed has to come. */
let held: HeldScales | null = null;

const known = (): number | null => held?.revision ?? null;

/** @returns null where a message was lost: all is to be asked for */
function take(message: ScalesOnWire): StoredInstrument[] | null {
  held = received(message, held);
  return held?.list ?? null;
}

/** Every scale of every company as it is kept now. @throws when main does not answer */
export const listScales = async (): Promise<StoredInstrument[]> =>
  take(await window.verifyGuide.send("ledger.list", known())) ?? listScales();

/** The same; that main does not answer is told to the user, and answered with undefined. */
export async function listScalesOrTell(): Promise<StoredInstrument[] | undefined> {
  const message = await send("ledger.list", known());
  return message && (take(message) ?? listScalesOrTell());
}
