import { networkInterfaces } from "node:os";
import { app } from "electron";
import type { CommandInput } from "../../../ipc/commands.js";
import { wordsIn } from "../../app/i18n.js";
import type { Model } from "../../state/app-state.js";
import type { Write } from "../../state/slices.js";
import type { Collection } from "../collected-on-round.js";
import { lanAddresses } from "./lan.js";
import { type PageWords, phonePage } from "./phone-page.js";
import { type PhoneHooks, PhoneServer } from "./phone-server.js";
import { roundPage } from "./round-page.js";

/** The port closes by itself after so long, in milliseconds. */
const OPEN_FOR = 10 * 60_000;

/** What the page for certificates says otherwise than the one for plates. */
const CERTIFICATE_WORDS = { title: "certificateTitle", advice: "certificateAdvice" } as const;

/** Under test the PC itself plays the phone, and nothing is opened to the network. */
const ownAddresses = (): string[] =>
  process.env.NODE_ENV === "test" && !app.isPackaged ? ["127.0.0.1"] : lanAddresses(networkInterfaces());

/** Photos from a phone, while the wizard's panel for it is open. */
export class PhoneIntake {
  #server: PhoneServer | null = null;
  #timer: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  readonly #write: Write<"phone">;

  constructor(
    private readonly model: Model,
    private readonly takes: {
      plate(fileName: string, bytes: Uint8Array<ArrayBuffer>): void;
      certificate(instrumentId: string, bytes: Uint8Array<ArrayBuffer>): void;
    },
    private readonly collection: Collection,
    private readonly addresses = ownAddresses,
    /** How often the PC's addresses are looked at while the port is open, in ms. */
    private readonly looksEach = 3_000,
  ) {
    this.#write = model.writer("phone");
  }

  /**
   * Opens the port, anew when it is open.
   * @param address one of the PC's own, when the user chose one; the likeliest otherwise
   * @param round for a round, whose phone comes back to the same address
   * @param certificateOf a scale whose certificate is photographed, instead of plates
   */
  async open({ address, round = false, certificateOf }: CommandInput<"phone.open"> = {}): Promise<void> {
    this.close();
    const addresses = this.addresses();
    const known = round ? this.collection.address : null;
    const chosen = [address, known?.host, addresses[0]].find((one) => one && addresses.includes(one));
    if (!chosen) return this.#write({ phone: { status: "no-network" } });
    const server = new PhoneServer(chosen, round ? this.#roundHooks() : this.#hooks(certificateOf), {
      known,
    });
    this.#server = server;
    try {
      const url = await server.open();
      if (this.#server !== server) return server.close();
      if (round) {
        const path = new URL(url).pathname;
        const { port, proof } = server;
        this.collection.opened({ host: chosen, port, path, proof }, address !== undefined);
      }
      this.#timer = setTimeout(() => {
        this.close();
        this.#write({ phone: { status: "expired" } });
      }, OPEN_FOR);
      // A router may give the PC another address meanwhile: nobody comes to the old one any more.
      this.#watch = setInterval(() => {
        if (!this.addresses().includes(chosen)) void this.open({ round, certificateOf });
      }, this.looksEach);
      const isMoved = known?.host && known.host !== chosen && address === undefined;
      const moved = isMoved ? { from: known.host } : {};
      this.#write({ phone: { status: "open", url, address: chosen, addresses, received: 0, ...moved } });
    } catch (error) {
      this.close();
      const taken = known !== null && (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      this.#write({ phone: { status: taken ? "port-taken" : "no-network" } });
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    this.#server?.close();
    this.#server = null;
    if (this.model.state.phone) this.#write({ phone: null });
  }

  #hooks(certificateOf?: string): PhoneHooks {
    const { language } = this.model.state.settings;
    const t = wordsIn(language);
    const own: Partial<Record<Parameters<PageWords>[0], "certificateTitle" | "certificateAdvice">> =
      certificateOf === undefined ? {} : CERTIFICATE_WORDS;
    return {
      page: (nonce) => phonePage((key) => t(`phonePage.${own[key] ?? key}`), language, nonce),
      reason: (reason) => t(`phonePage.${reason}`),
      received: (bytes, received) => {
        this.#count(received);
        if (certificateOf === undefined) this.takes.plate(`phone-${received}`, bytes);
        else this.takes.certificate(certificateOf, bytes);
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
      page: (nonce, proof) =>
        roundPage((key) => t(`phonePage.${key}`), language, { nonce, proof }, this.collection.known),
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
