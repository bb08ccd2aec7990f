import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";

/** Begins the tour, with the sample photo. */
export function useBeginTour(): () => Promise<void> {
  const { show } = useScreen();
  return async () => {
    if (await send("tour.begin", undefined)) show({ name: "photo" });
  };
}

/** Back from the practice portal to the user's own work, from wherever in the tour or the practice. */
export function useLeavePractice(): () => Promise<void> {
  const { show } = useScreen();
  const { tour } = useApp().state;
  return async () => {
    if (!tour) return void (await send("settings.change", { practice: false }));
    show({ name: "guide" });
    await send("tour.end", undefined);
  };
}
