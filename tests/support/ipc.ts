import { vi } from "vitest";
import { WIZARD_URL } from "../../src/main/addresses.js";

type Listener = (event: unknown, name: unknown, input?: unknown) => Promise<unknown>;
let listener: Listener;

/** Stands in for Electron's; a test that serves commands mocks "electron" with this module. */
export const ipcMain = {
  handle: (_channel: string, served: Listener) => {
    listener = served;
  },
};

/** The wizard's page as main sees it, and a message of its own. */
export const wizard = { isDestroyed: () => false, send: vi.fn() };
export const fromWizard = { sender: wizard, senderFrame: { parent: null, url: WIZARD_URL } };

/** Sends a message to whoever serves commands. */
export const call = (event: unknown, name: unknown, input?: unknown): Promise<unknown> =>
  listener(event, name, input);
