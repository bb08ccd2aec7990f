import { useScreen } from "../app/screen.js";
import { send } from "../app/send.js";

/** Begins the practice: its portal, a company and a photo that are invented, and the photo's review. */
export function usePractice(): () => Promise<void> {
  const { show } = useScreen();
  return async () => {
    const answer = await send("settings.change", { practice: true });
    if (!answer?.ok) return;
    show({ name: "photo" });
    await send("practice.begin", undefined);
  };
}
