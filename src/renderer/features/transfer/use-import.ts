import { useCallback, useEffect, useRef, useState } from "react";
import type { CommandInput, CommandOutput } from "../../../ipc/commands.js";
import { send } from "../../state/send-command.js";

type Reading = CommandOutput<"import.read">;
export type Offer = Extract<Reading, { ok: true }>;
export type ImportProblem = Offer["problems"][number];
export type Decision = Omit<CommandInput<"import.accept">, "token">;
type Taken = Extract<CommandOutput<"import.accept">, { ok: true }>;

/** What a file would do, until the user has decided. */
interface ReadingState {
  busy: boolean;
  /** What was read and waits for the user's word. */
  offer: Offer | null;
  /** Why nothing can be taken. */
  problems: readonly ImportProblem[];
  /** What was taken at last. */
  taken: Taken | null;
}
const NOTHING: ReadingState = { busy: false, offer: null, problems: [], taken: null };

/** Reads a file through main, and takes it or not; what still waits when the screen is left is dropped. */
export function useImport() {
  const [state, setState] = useState(NOTHING);
  const waiting = useRef<string | null>(null);
  const left = useRef(false);
  const drop = useCallback(() => {
    if (waiting.current) void send("import.discard", waiting.current);
    waiting.current = null;
  }, []);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      drop();
    };
  }, [drop]);

  const read = async (ask: () => Promise<Reading | undefined>) => {
    drop();
    setState({ ...NOTHING, busy: true });
    const answer = await ask();
    waiting.current = answer?.ok ? answer.token : null;
    if (left.current) return drop();
    // An offer tells of its own problems: the good rows can still be taken.
    setState(answer?.ok ? { ...NOTHING, offer: answer } : { ...NOTHING, problems: answer?.problems ?? [] });
  };
  const discard = () => {
    drop();
    setState(NOTHING);
  };
  const accept = async (decision: Decision) => {
    const token = waiting.current;
    if (!token) return;
    const answer = await send("import.accept", { token, ...decision });
    // Refused or unanswered: what was read still stands there, and nothing was changed.
    if (answer?.ok === false) setState((old) => ({ ...old, problems: answer.problems }));
    if (!answer?.ok) return;
    waiting.current = null;
    setState({ ...NOTHING, taken: answer });
  };
  return { ...state, read, discard, accept };
}
