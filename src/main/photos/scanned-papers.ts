import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { PaperKind } from "../../core/paper/paper-reading.js";
import { isPdf, photoFormat } from "../../core/photo-format.js";
import { scaleOf } from "../../core/records/certificate-check.js";
import type { StoredInstrument } from "../../core/records/instrument.js";
import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import { type HeldPaper, MAX_PAPER_BYTES } from "../../ipc/scanned-papers.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { ReaderProcess } from "./reader-process.js";

interface Held extends HeldPaper {
  kind: PaperKind;
  /** As it came; null for a photo, of which only the preview is kept. */
  pdf: Uint8Array | null;
  preview: Uint8Array;
  /** Where it came from is done with it. */
  kept(): void;
}

/** What a photo from a phone is called. */
const FROM_PHONE = "phone.jpg";

/** Papers waiting to be looked at, and their bytes; a page gone wild does not fill the memory with more. */
const MOST = 200;
const MOST_BYTES = 200_000_000;

/** Certificates and licences under review: read, held under a token, then kept by whoever takes them. */
export class Scans {
  readonly #held = new Map<string, Held>();
  /** How often the world whose papers these are was left. */
  #left = 0;

  readonly #write: Write<"scans">;

  constructor(
    private readonly model: Model,
    private readonly reader: ReaderProcess,
  ) {
    this.#write = model.writer("scans");
  }

  /** @param kept called once it is kept; put aside, it stays where it came from */
  async read(
    input: CommandInput<"scan.read">,
    kept: () => void = () => {},
  ): Promise<CommandOutput<"scan.read">> {
    const { kind, fileName } = input;
    const bytes = new Uint8Array(input.bytes);
    const reply = await this.reader.readPaper(bytes, kind);
    if (reply.kind === "failed") return { ok: false, error: reply.code };
    const paper = { token: randomUUID(), fileName, reading: reply.paper };
    const pdf = photoFormat(bytes) ? null : bytes;
    this.#held.set(paper.token, { ...paper, kind, pdf, preview: reply.preview, kept });
    this.#makeRoom();
    return { ok: true, paper };
  }

  /** The oldest go, never the newest. */
  #makeRoom(): void {
    const sizes = [...this.#held].map(
      ([token, { pdf, preview }]) => [token, (pdf?.byteLength ?? 0) + preview.byteLength] as const,
    );
    let left = sizes.reduce((sum, [, size]) => sum + size, 0);
    for (const [token, size] of sizes.slice(0, -1)) {
      if (left <= MOST_BYTES && this.#held.size <= MOST) return;
      this.discard(token);
      left -= size;
    }
  }

  get(token: string): HeldPaper | null {
    const held = this.#held.get(token);
    return held ? { token, fileName: held.fileName, reading: held.reading } : null;
  }

  /** The picture shown of a paper under review, or null. */
  picture(token: string): Uint8Array | null {
    return this.#held.get(token)?.preview ?? null;
  }

  /** What is to be kept of a paper: its photo upright, or the PDF and its page as drawn; null when it is gone. */
  contents(token: string): { file: Uint8Array; picture?: Uint8Array } | null {
    const held = this.#held.get(token);
    if (!held) return null;
    // SECURITY: a photo is kept as we wrote it; a PDF as it came, and never opened by the app again.
    return held.pdf ? { file: held.pdf, picture: held.preview } : { file: held.preview };
  }

  /** It is kept now. */
  taken(token: string): void {
    this.#held.get(token)?.kept();
    this.discard(token);
  }

  discard(token: string): void {
    this.#held.delete(token);
    const caught = this.model.state.caught.filter((one) => one.token !== token);
    if (caught.length < this.model.state.caught.length) this.#write({ caught });
  }

  /** Puts aside what the portal handed out, and what is still being read: it was for the scales of another world. */
  leave(): void {
    this.#left += 1;
    for (const { token } of this.model.state.caught) this.discard(token);
  }

  /** Reads what is to be offered; null where its world was left meanwhile: it is nobody's there. */
  async #readHere(input: CommandInput<"scan.read">): Promise<CommandOutput<"scan.read"> | null> {
    const left = this.#left;
    const read = await this.read(input);
    if (left === this.#left) return read;
    if (read.ok) this.discard(read.paper.token);
    return null;
  }

  /** A photo of a scale's certificate, from a phone: offered once it is read; what cannot be read is said. */
  async arrived(instrumentId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const read = await this.#readHere({ kind: "certificate", fileName: FROM_PHONE, bytes });
    if (!read) return;
    if (!read.ok || read.paper.reading.content.kind !== "certificate")
      return this.model.toast("error", "phone-certificate-unread");
    const serial = read.paper.reading.content.serial?.value ?? "";
    const one = { token: read.paper.token, fileName: FROM_PHONE, instrumentId, serial };
    this.#write({ caught: [one, ...this.model.state.caught] });
  }

  /**
   * A file that the portal handed out to the company in force and the user saved: where it is a certificate it is
   * offered for the scale whose number it bears.
   */
  async caught(path: string, fileName: string, scales: () => readonly StoredInstrument[]): Promise<void> {
    const { companyId } = this.model.state;
    const left = this.#left;
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size === 0 || size > MAX_PAPER_BYTES) return;
    const bytes = new Uint8Array(await readFile(path));
    // SECURITY: by what it holds; anything else the portal hands out is not looked into.
    if (left !== this.#left || (!photoFormat(bytes) && !isPdf(bytes))) return;
    const read = await this.#readHere({ kind: "certificate", fileName, bytes });
    if (read?.ok) this.#offer(read.paper, scales(), companyId);
  }

  /** A certificate of several that were given together: offered likewise. */
  async offer(
    { fileName, bytes }: CommandInput<"scan.offer">,
    scales: readonly StoredInstrument[],
  ): Promise<CommandOutput<"scan.offer">> {
    const read = await this.#readHere({ kind: "certificate", fileName, bytes });
    if (read?.ok) this.#offer(read.paper, scales, this.model.state.companyId);
    return read ?? { ok: false, error: "engine-failed" };
  }

  #offer(
    { token, fileName, reading }: HeldPaper,
    scales: readonly StoredInstrument[],
    companyId: string | null,
  ): void {
    if (reading.content.kind !== "certificate") return;
    const { serial, numbers } = reading.content;
    const scale = scaleOf({ serial: serial?.value ?? "", numbers }, scales, companyId);
    const one = {
      token,
      fileName,
      instrumentId: scale?.id ?? null,
      serial: scale?.serial ?? serial?.value ?? "",
    };
    this.#write({ caught: [one, ...this.model.state.caught] });
  }
}
