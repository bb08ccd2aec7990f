import type { ComponentProps } from "react";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";

/** Goes on with a round that rests, with the shop whose turn it is. */
export function ContinueRound({ children, look }: Pick<ComponentProps<typeof Button>, "children" | "look">) {
  const { show } = useScreen();
  return (
    <Button
      look={look}
      icon="play"
      data-testid="round-continue"
      onClick={async () => {
        await send("round.pause", false);
        show({ name: "guide" });
      }}
    >
      {children}
    </Button>
  );
}
