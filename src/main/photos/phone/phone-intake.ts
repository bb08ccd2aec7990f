import { networkInterfaces } from "node:os";
import { app } from "electron";
import { wordsIn } from "../../app/i18n.js";
import type { Model } from "../../state/app-state.js";
import type { Write } from "../../state/slices.js";
import { lanAddresses } from "./lan.js";
import { type PhoneHooks, PhoneServer } from "./phone-server.js";

/** The port closes by itself after so long, in milliseconds. */
const OPEN_FOR = 10 * 60_000;

/** Under test the PC itself plays the phone, and nothing is opened to the network. */
const ownAddresses = (): string[] =>
  process.env.NODE_ENV === "test" && !app.isPackaged ? ["127.0.0.1"] : lanAddresses(networkInterfaces());

/** Photos from a phone, while the wizard's panel for it is open. */
export class PhoneIntake {
  #server: PhoneServer | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #write: Write<"phone">;

  constructor(
    private readonly model: Model,
    private readonly add: (fileName: string, bytes: Uint8Array<ArrayBuffer>) => void,
    private readonly addresses = ownAddresses,
  ) {
    this.#write = model.writer("phone");
  }

  /**
   * Opens the port, anew when it is open.
   * @param address one of the PC's own, when the user chose one; the likeliest otherwise
   */
  async open(address?: string): Promise<void> {
    this.close();
    const addresses = this.addresses();
    const chosen = addresses.find((one) => one === address) ?? addresses[0];
    if (!chosen) return this.#write({ phone: { status: "no-network" } });
    const server = new PhoneServer(chosen, this.#hooks());
    this.#server = server;
    try {
      const url = await server.open();
      if (this.#server !== server) return server.close();
      this.#timer = setTimeout(() => {
        this.close();
        this.#write({ phone: { status: "expired" } });
      }, OPEN_FOR);
      this.#write({ phone: { status: "open", url, address: chosen, addresses, received: 0 } });
    } catch {
      this.close();
      this.#write({ phone: { status: "no-network" } });
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#server?.close();
    this.#server = null;
    if (this.model.state.phone) this.#write({ phone: null });
  }

  #hooks(): PhoneHooks {
    const { language } = this.model.state.settings;
    const t = wordsIn(language);
    return {
      language,
      words: (key) => t(`phonePage.${key}`),
      reason: (reason) => t(`phonePage.${reason}`),
      received: (bytes, received) => {
        const { phone } = this.model.state;
        if (phone?.status === "open") this.#write({ phone: { ...phone, received } });
        this.add(`phone-${received}`, bytes);
      },
    };
  }
}
