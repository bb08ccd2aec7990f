import { networkInterfaces } from "node:os";
import { app } from "electron";
import { wordsIn } from "../../app/i18n.js";
import type { Model } from "../../state/app-state.js";
import type { Write } from "../../state/slices.js";
import type { Collection } from "../collection.js";
import { lanAddresses } from "./lan.js";
import { phonePage } from "./phone-page.js";
import { type PhoneHooks, PhoneServer } from "./phone-server.js";
import { roundPage } from "./round-page.js";

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
    private readonly collection: Collection,
    private readonly addresses = ownAddresses,
  ) {
    this.#write = model.writer("phone");
  }

  /**
   * Opens the port, anew when it is open.
   * @param address one of the PC's own, when the user chose one; the likeliest otherwise
   * @param round for a round, whose phone comes back to the same address
   */
  async open(address?: string, round = false): Promise<void> {
    this.close();
    const addresses = this.addresses();
    const chosen = addresses.find((one) => one === address) ?? addresses[0];
    if (!chosen) return this.#write({ phone: { status: "no-network" } });
    const known = round ? this.collection.address : null;
    const server = new PhoneServer(chosen, round ? this.#roundHooks() : this.#hooks(), { known });
    this.#server = server;
    try {
      const url = await server.open();
      if (this.#server !== server) return server.close();
      if (round) this.collection.opened(server.port, new URL(url).pathname);
      this.#timer = setTimeout(() => {
        this.close();
        this.#write({ phone: { status: "expired" } });
      }, OPEN_FOR);
      this.#write({ phone: { status: "open", url, address: chosen, addresses, received: 0 } });
    } catch (error) {
      this.close();
      const taken = known !== null && (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      this.#write({ phone: { status: taken ? "port-taken" : "no-network" } });
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
      page: (nonce) => phonePage((key) => t(`phonePage.${key}`), language, nonce),
      reason: (reason) => t(`phonePage.${reason}`),
      received: (bytes, received) => {
        this.#count(received);
        this.add(`phone-${received}`, bytes);
        return null;
      },
    };
  }

  #roundHooks(): PhoneHooks {
    const { language } = this.model.state.settings;
    const t = wordsIn(language);
    return {
      ...this.#hooks(),
      isRound: true,
      page: (nonce) => roundPage((key) => t(`phonePage.${key}`), language, nonce, this.collection.known),
      received: async (bytes, received, entry) => {
        if (!entry) return "bad-entry";
        if (!(await this.collection.take(entry, bytes))) return "round-full";
        this.#count(received);
        return null;
      },
    };
  }

  #count(received: number): void {
    const { phone } = this.model.state;
    if (phone?.status === "open") this.#write({ phone: { ...phone, received } });
  }
}
