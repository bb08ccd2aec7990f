import { useEffect, useState } from "react";
import type { CommandInput, CommandName, CommandOutput } from "../../ipc/commands.js";
import { send } from "./send-command.js";

/**
 * What main answers to a question; undefined before the first answer. Answers may come in another order than they were
 * asked for: only the latest question's counts. A failure is told, and leaves what stood.
 * @param asOf asked anew whenever one of these is another; always as many
 */
export function useAnswer<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  asOf: readonly unknown[] = [],
): CommandOutput<N> | undefined {
  const [answer, setAnswer] = useState<CommandOutput<N>>();
  useEffect(() => {
    let current = true;
    void send(name, input).then((given) => {
      if (current && given !== undefined) setAnswer(() => given);
    });
    return () => {
      current = false;
    };
  }, [name, input, ...asOf]);
  return answer;
}
