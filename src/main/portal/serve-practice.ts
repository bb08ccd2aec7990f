import type { Session } from "electron";
import type { Practice, Switches } from "../../practice/index.js";
import { PRACTICE_SCHEME } from "../app/urls.js";

type Skin = Switches["skin"];

/**
 * Answers the practice portal's addresses: one portal for each session and system, in memory, gone with the app.
 * @param skin what the system in force looks like
 */
export function servePractice(session: Session, skin: () => Skin = () => "classic"): void {
  const practices = new Map<Skin, Promise<Practice>>();
  const practiceOf = (skin: Skin): Promise<Practice> => {
    const known = practices.get(skin);
    if (known) return known;
    const made = import("../../practice/index.js").then(({ createPractice }) => createPractice({ skin }));
    practices.set(skin, made);
    return made;
  };
  session.protocol.handle(PRACTICE_SCHEME, async (request) => (await practiceOf(skin())).handle(request));
}
