import type { Session } from "electron";
import type { Practice } from "../../practice/index.js";
import { PRACTICE_SCHEME } from "../app/urls.js";

/** Answers the practice portal's addresses: one portal for each session, in memory, gone with the app. */
export function servePractice(session: Session): void {
  let practice: Promise<Practice> | undefined;
  session.protocol.handle(PRACTICE_SCHEME, async (request) => {
    practice ??= import("../../practice/index.js").then(({ createPractice }) => createPractice());
    return (await practice).handle(request);
  });
}
