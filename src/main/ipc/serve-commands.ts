import type { IpcMainInvokeEvent, WebContents } from "electron";
import { SAVE_FAILED, STATE_CHANNEL } from "../../ipc/channels.js";
import { COMMANDS, type CommandInput, type CommandName, type CommandOutput } from "../../ipc/commands.js";
import type { AppState, StateOnWire } from "../../ipc/state.js";
import { WIZARD_ORIGIN } from "../app/urls.js";
import type { Model } from "../state/app-state.js";
import { WriteFailed } from "../store/write-whole-file.js";
import { rateLimit } from "./rate-limit.js";
import { ScalesFeed } from "./scales-feed.js";

/** The parts of the state that are others than before: thousands of scales are not sent along with a toast. */
function changesSince(before: AppState, now: AppState): Partial<AppState> {
  const parts = Object.entries(now).filter(([part, value]) => before[part as keyof AppState] !== value);
  return Object.fromEntries(parts);
}

type Handler<N extends CommandName> = (
  input: CommandInput<N>,
) => CommandOutput<N> | Promise<CommandOutput<N>>;
/** The state itself is given by `serveCommands`. */
export type Handlers = { [N in Exclude<CommandName, "state.get">]: Handler<N> };

/** No hand sends more: so many messages at once, and so many a second in the long run. */
const BURST = 400;
const PER_SECOND = 100;

/** Does what a message of the wizard's asks for. Throws `refused: …` at any other. */
export type Answer = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<unknown>;

/** Tells the wizard what changes in the state, and gives what answers its commands; nobody else is heard. */
export function serveCommands(wizard: WebContents, model: Model, handlers: Handlers): Answer {
  /** Null until the wizard has asked for the whole: before, it has no use for parts. */
  let told: AppState | null = null;
  const scales = new ScalesFeed();
  model.onChange((state) => {
    if (!told) return;
    const { instruments, ...changes } = changesSince(told, state);
    told = state;
    const onWire: Partial<StateOnWire> = instruments
      ? { ...changes, instruments: scales.next(instruments) }
      : changes;
    if (Object.keys(onWire).length > 0 && !wizard.isDestroyed()) wizard.send(STATE_CHANNEL, onWire);
  });
  const answers: Handlers & { "state.get": Handler<"state.get"> } = {
    ...handlers,
    "state.get": () => {
      told ??= model.state;
      return { ...model.state, instruments: scales.since(model.state.instruments, null) };
    },
  };
  const mayPass = rateLimit(BURST, PER_SECOND);
  return async (event, name, input) => {
    // SECURITY: only the wizard's own top frame, on its own address.
    const frame = event.senderFrame;
    if (event.sender !== wizard || frame?.parent !== null || !frame.url.startsWith(WIZARD_ORIGIN))
      throw new Error("refused: not the wizard");
    // SECURITY: a page gone wild cannot keep main from its work.
    if (!mayPass()) throw new Error("refused: too many messages");
    if (typeof name !== "string" || !Object.hasOwn(COMMANDS, name))
      throw new Error("refused: no such command");
    const command = name as CommandName;
    // SECURITY: nothing reaches a handler that its schema does not know.
    const parsed = COMMANDS[command].input.safeParse(input);
    if (!parsed.success) throw new Error(`refused: ${command}: ${parsed.error.issues[0]?.message}`);
    try {
      return await (answers[command] as (input: unknown) => unknown)(parsed.data);
    } catch (error) {
      if (!(error instanceof WriteFailed)) throw error;
      // Nothing was changed, and the form is still there: what is wrong is the disk.
      model.toast("error", "save-failed");
      throw new Error(SAVE_FAILED);
    }
  };
}
