import type { ProtocolMapping } from "devtools-protocol/types/protocol-mapping.js";

type Events = ProtocolMapping.Events;
export type Commands = ProtocolMapping.Commands;

/** An event of the Chrome DevTools Protocol, flat mode: a tab's and a frame's carry their session. */
export type CdpEvent = {
  [M in keyof Events]: { method: M; params: Events[M] extends [infer P] ? P : undefined; sessionId?: string };
}[keyof Events];

export interface CdpCommand {
  id: number;
  method: string;
  params?: object;
  sessionId?: string;
}

export interface CdpAnswer {
  id: number;
  method?: undefined;
  result?: object;
  error?: { message: string };
  sessionId?: string;
}

/** What comes from the browser. */
export type CdpMessage = CdpEvent | CdpAnswer;

/** Sends a command to a session; rejects with the protocol's message. */
export type SendCommand = <M extends keyof Commands>(
  sessionId: string,
  method: M,
  ...params: Commands[M]["paramsType"]
) => Promise<Commands[M]["returnType"]>;

export type Deliver = (message: CdpMessage) => void;

/** What Playwright connects over. `send` carries commands out; `onmessage` brings answers and events in. */
export interface CdpTransport {
  send(command: CdpCommand): void;
  close(): void;
  onmessage?: (message: CdpMessage) => void;
  onclose?: (reason?: string) => void;
}
