import { json } from "./reply.js";
import type { Route } from "./route.js";

/** How long a question for news stays open. */
const HELD_MS = 25_000;

/**
 * News by long polling, where a real system has a socket, which a scheme of the app's own cannot answer: while a
 * page of it is open, the network is never idle.
 */
export const messageRoutes: Route[] = [
  {
    method: "GET",
    path: /^\/api\/messages$/,
    // A question that waits is no act of the user's: it neither needs nor ends a session.
    access: "login",
    run: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(json({ note: null })), HELD_MS);
        timer.unref?.();
      }),
  },
];
