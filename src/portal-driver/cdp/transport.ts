/** A message of the Chrome DevTools Protocol, flat mode: commands have an id, events have none. */
export interface CdpMessage {
  id?: number;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's payloads are as many as its methods
  params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: likewise
  result?: any;
  error?: { message: string };
  sessionId?: string;
}

/** Sends a command to a session; rejects with the protocol's message. */
export type SendCommand = (
  sessionId: string,
  method: string,
  params?: object,
) => Promise<CdpMessage["result"]>;
export type Deliver = (message: CdpMessage) => void;

/** What Playwright connects over. `send` carries commands out; `onmessage` brings answers and events in. */
export interface CdpTransport {
  send(message: CdpMessage): void;
  close(): void;
  onmessage?: (message: CdpMessage) => void;
  onclose?: (reason?: string) => void;
}
