import type { Session } from "electron";
import { createPractice } from "../practice/index.js";
import { PRACTICE_SCHEME } from "./addresses.js";

/** Answers the practice portal's addresses: one portal for each session, in memory, gone with the app. */
export function servePractice(session: Session): void {
  const practice = createPractice();
  session.protocol.handle(PRACTICE_SCHEME, (request) => practice.handle(request));
}
