import { vi } from "vitest";
import { WIZARD_URL } from "../../src/main/app/urls.js";
import { type Handlers, serveCommands } from "../../src/main/ipc/serve-commands.js";
import type { Model } from "../../src/main/state/app-state.js";

/** The wizard's page as main sees it, and a message of its own. */
export const wizard = { isDestroyed: () => false, send: vi.fn() };
export const fromWizard = { sender: wizard, senderFrame: { parent: null, url: WIZARD_URL } };

/** Sends a message to main, whatever it may be. */
export type Call = (event: unknown, name: unknown, input?: unknown) => Promise<unknown>;

const STILL = { onChange: () => {} } as unknown as Model;

/** Commands served by these handlers, as a page's messages reach them. */
export const served = (handlers: object, model = STILL): Call =>
  serveCommands(wizard as never, model, handlers as Handlers) as Call;
