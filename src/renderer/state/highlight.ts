import { useDrawer } from "./drawer.js";
import { send } from "./send-command.js";

/** Shows the step's place in the portal again, and the portal itself where the wizard hides it. */
export function useHighlight(): () => void {
  const { close } = useDrawer();
  return () => {
    close();
    void send("guide.highlight", undefined);
  };
}
