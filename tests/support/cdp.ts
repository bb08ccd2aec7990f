import type { CdpMessage, SendCommand } from "../../src/portal-driver/cdp/transport.js";

/** A message of the protocol with only what a test needs of it. */
export interface ShortMessage {
  id?: number;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's payloads are as many as its methods
  params?: any;
  result?: object;
  error?: { message: string };
  sessionId?: string;
}

/** Takes short messages where whole ones are expected. */
export const short =
  (deliver: ((message: CdpMessage) => void) | undefined) =>
  (message: ShortMessage): void =>
    deliver?.(message as CdpMessage);

/** Answers commands, by whatever a test knows of them. */
export const answering = (
  answer: (session: string, method: string, params: ShortMessage["params"]) => Promise<unknown>,
): SendCommand => answer as unknown as SendCommand;
