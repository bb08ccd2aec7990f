import { randomUUID } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Quad } from "../../core/geometry/quad.js";
import { type PhotoFormat, photoFormat } from "../../core/photo-format.js";
import type { CollectedEntry } from "../../core/records/collected-by-phone.js";
import { NO_QUEUE, type PhotoQueueState, type PhotoState } from "../../ipc/photos.js";
import type { AppState } from "../../ipc/state.js";
import { APP_SCHEME } from "../app/urls.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import { digestOf, makeFolder, writeWhole } from "../store/write-whole-file.js";
import { afterSkipping, frontOf } from "./queue-order.js";
import type { ReaderProcess } from "./reader-process.js";

interface Photo {
  /** On the disk until its turn comes: hundreds of them need no room in memory. Where it takes nothing, in memory. */
  bytes: Uint8Array<ArrayBuffer> | (() => Promise<Uint8Array<ArrayBuffer>>);
  /** The photo upright, as JPEG without EXIF: what is shown and what is kept. */
  preview: Uint8Array | null;
  rotation: 0 | 90 | 180 | 270;
  /** Where the plates are when there are several; the first is the one read. */
  plates: Quad[];
}

/** What the wizard can draw without the reader. */
const DRAWN: ReadonlySet<PhotoFormat | null> = new Set(["jpeg", "png", "webp", "bmp"] as const);

/** The photos being read and reviewed, and those kept with a scale. */
export class Photos {
  readonly #photos = new Map<string, Photo>();
  #readings = 0;
  #reading = false;
  /** The photo the user asked for or turned: nothing else comes in front of it. */
  #held: string | null = null;
  readonly #write: Write<"photos">;
  /** Folder of the queue's photos as they came; what a run before left there is gone first. */
  readonly #waiting: string;
  readonly #cleared: Promise<void>;
  /** The user's own, while she practises: they are not the practice's. */
  #own: Pick<AppState, "photos" | "photoQueue"> | null = null;
  #onDone: (entry: CollectedEntry) => void = () => {};

  constructor(
    private readonly model: Model,
    private readonly reader: ReaderProcess,
    /** Folder of the kept photos, each named by its content's hash. */
    private readonly folder: string,
  ) {
    this.#write = model.writer("photos");
    this.#waiting = `${folder}-waiting`;
    this.#cleared = rm(this.#waiting, { recursive: true, force: true }).catch(() => {});
  }

  /** Gets the reader ready for a photo that may come soon. */
  prepare(): void {
    this.reader.warmUp();
  }

  /** Puts a photo at the queue's end; done when the queue is read, or at once while another reads it. */
  add(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#add(fileName, bytes);
  }

  /** Puts a kept photo of a round at the queue's end. @param entry what was noted with it */
  addKept(hash: string, entry: CollectedEntry): Promise<void> {
    const name = [entry.shop, entry.stall].filter(Boolean).join(" ");
    return this.#add(name, async () => new Uint8Array((await this.kept(hash)) ?? []), entry);
  }

  /** @param listener hears of a round's photo that was confirmed or let go */
  onDone(listener: (entry: CollectedEntry) => void): void {
    this.#onDone = listener;
  }

  async #add(fileName: string, bytes: Photo["bytes"], from?: CollectedEntry): Promise<void> {
    const id = randomUUID();
    const { photos } = this.model.state;
    this.#photos.set(id, { bytes, preview: null, rotation: 0, plates: [] });
    const photo: PhotoState = {
      id,
      fileName,
      url: "",
      status: "waiting",
      stage: null,
      reading: null,
      error: null,
      ...(from && { from }),
    };
    this.#queue([...photos, photo], photos.length === 0 ? NO_QUEUE : {});
    if (bytes instanceof Uint8Array) void this.#putAside(id, bytes);
    await this.#readOn();
  }

  /** Puts a photo as it came on the disk until it is done with; where that takes nothing it stays in memory. */
  async #putAside(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#cleared;
    const file = join(this.#waiting, id);
    try {
      await makeFolder(this.#waiting);
      await writeWhole(file, bytes);
    } catch {
      return;
    }
    const photo = this.#photos.get(id);
    if (photo) photo.bytes = async () => new Uint8Array(await readFile(file).catch(() => []));
    else await this.#forget(id);
  }

  #forget(id: string): Promise<void> {
    this.#photos.delete(id);
    return rm(join(this.#waiting, id), { force: true }).catch(() => {});
  }

  /** Turns a photo by hand and reads it again as it then stands. */
  async rotate(id: string, degrees: 90 | 270): Promise<void> {
    const photo = this.#photos.get(id);
    if (!photo) return;
    this.#held = id;
    photo.rotation = ((photo.rotation + degrees) % 360) as Photo["rotation"];
    await this.#read(id, photo.rotation);
  }

  /** Reads another of the photo's plates. */
  async choose(id: string, plate: number): Promise<void> {
    const photo = this.#photos.get(id);
    const chosen = photo?.plates[plate];
    if (!photo || !chosen) return;
    this.#held = id;
    photo.plates = [chosen, ...photo.plates.filter((other) => other !== chosen)];
    await this.#read(id);
  }

  show(id: string): void {
    if (!this.#photos.has(id)) return;
    this.#held = id;
    this.#queue(this.model.state.photos, { front: id });
  }

  skip(id: string): void {
    const next = afterSkipping(this.model.state.photos, id);
    if (next !== null) this.show(next);
  }

  /** @param paused false: reads on */
  async pause(paused: boolean): Promise<void> {
    this.#queue(this.model.state.photos, { paused });
    await this.#readOn();
  }

  /** A photo of the queue as it came; null when it is gone. */
  async original(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = this.#photos.get(id)?.bytes ?? null;
    return typeof bytes === "function" ? bytes() : bytes;
  }

  discard(id: string): void {
    void this.#forget(id);
    this.#leave((photo) => photo.id === id);
  }

  discardAll(): void {
    // Those of the other world wait for it.
    for (const { id } of this.model.state.photos) void this.#forget(id);
    this.#leave(() => true);
  }

  /** A practice begins with no photos, or ends and its photos with it: the user's own are there again. */
  practise(on: boolean): void {
    const { photos, photoQueue } = this.model.state;
    const own = on ? null : this.#own;
    this.#own = on ? { photos, photoQueue } : null;
    if (!on) for (const { id } of photos) void this.#forget(id);
    this.#write(own ?? { photos: [], photoQueue: NO_QUEUE });
    // One whose scale was kept meanwhile is done with.
    const left = this.model.state.photos.filter(({ id }) => this.#photos.has(id));
    this.#queue(
      left.map((one) => (one.status === "reading" ? { ...one, status: "waiting", stage: null } : one)),
    );
    void this.#readOn();
  }

  /** The photo's scale is kept: it is done with. */
  confirm(id: string): void {
    if (!this.#photos.has(id)) return;
    void this.#forget(id);
    this.#leave((photo) => photo.id === id, { confirmed: this.model.state.photoQueue.confirmed + 1 });
  }

  /** Keeps a reviewed photo beside the store; @returns its hash, or undefined when there is none to keep */
  async keep(id: string): Promise<string | undefined> {
    const preview = this.#photos.get(id)?.preview;
    return preview ? this.put(preview) : undefined;
  }

  /** Keeps a picture under its content's hash, whole or not at all. @returns the hash */
  async put(picture: Uint8Array): Promise<string> {
    const hash = digestOf(picture);
    await makeFolder(this.folder);
    await writeWhole(this.#file(hash), picture);
    return hash;
  }

  /** A kept picture by its hash, or null when it is gone. */
  async kept(hash: string): Promise<Uint8Array | null> {
    // SECURITY: a hash only; nothing else names a file.
    if (!/^[0-9a-f]{64}$/.test(hash)) return null;
    return readFile(this.#file(hash)).catch(() => null);
  }

  /** The picture of a photo under review by id, or of a kept one by hash. */
  async picture(name: string): Promise<Uint8Array | null> {
    const [id = ""] = name.split("/");
    const preview = this.#photos.get(id)?.preview;
    if (preview) return preview;
    // One that could not be read is shown as it came, so that the user sees why.
    const original = await this.original(id);
    return original && DRAWN.has(photoFormat(original)) ? original : this.kept(name);
  }

  /** Removes kept photos that no scale refers to any more. */
  async sweep(used: ReadonlySet<string | undefined>): Promise<void> {
    const files = await readdir(this.folder).catch(() => []);
    const orphans = files.filter((file) => !used.has(file.replace(/\.jpg$/, "")));
    await Promise.all(orphans.map((file) => rm(join(this.folder, file), { force: true })));
  }

  /** These photos are done with. */
  #leave(isGone: (photo: PhotoState) => boolean, change: Partial<PhotoQueueState> = {}): void {
    const { photos } = this.model.state;
    this.#queue(
      photos.filter((photo) => !isGone(photo)),
      change,
    );
    for (const { from } of photos.filter(isGone)) if (from) this.#onDone(from);
  }

  /** Reads what waits, one after the other; the one the user looks at first. */
  async #readOn(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) await this.#read(next.id);
    } finally {
      this.#reading = false;
    }
  }

  #next(): PhotoState | undefined {
    const { photos, photoQueue } = this.model.state;
    if (photoQueue.paused) return undefined;
    const waiting = photos.filter(({ status }) => status === "waiting");
    return waiting.find(({ id }) => id === photoQueue.front) ?? waiting[0];
  }

  async #read(id: string, rotation?: Photo["rotation"]): Promise<void> {
    const photo = this.#photos.get(id);
    if (!photo) return;
    this.#readings += 1;
    this.#patch(id, { status: "reading", error: null });
    const bytes = photo.bytes instanceof Uint8Array ? photo.bytes : await photo.bytes();
    const reply = await this.reader.read(bytes, {
      rotation,
      // Once one of several was chosen, turning the photo is about that one.
      plate: photo.plates[0],
      onProgress: ({ stage }) => this.#patch(id, { stage }),
    });
    if (!this.#photos.has(id)) return;
    if (reply.kind === "failed") {
      const url = DRAWN.has(photoFormat(bytes)) ? `${APP_SCHEME}://photo/${id}/${this.#readings}` : "";
      return this.#patch(id, { status: "failed", stage: null, reading: null, error: reply.code, url });
    }
    photo.preview = reply.preview;
    photo.rotation = reply.reading.rotation;
    if (photo.plates.length === 0) photo.plates = reply.reading.plates ?? [];
    this.#patch(id, {
      status: "read",
      stage: null,
      reading: { ...reply.reading, ...(photo.plates.length > 1 && { plates: photo.plates }) },
      // A new address for every reading, so that the wizard draws the turned picture and starts afresh.
      url: `${APP_SCHEME}://photo/${id}/${photo.rotation}/${this.#readings}`,
    });
  }

  #patch(id: string, patch: Partial<PhotoState>): void {
    this.#queue(this.model.state.photos.map((photo) => (photo.id === id ? { ...photo, ...patch } : photo)));
  }

  /** Shows the queue as it is now; what is in front follows from it unless it is said. */
  #queue(photos: PhotoState[], change: Partial<PhotoQueueState> = {}): void {
    const { photos: old, photoQueue } = this.model.state;
    const front = change.front ?? frontOf(photos, { photos: old, front: photoQueue.front }, this.#held);
    this.#write({ photos, photoQueue: { ...photoQueue, ...change, front } });
  }

  #file(hash: string): string {
    return join(this.folder, `${hash}.jpg`);
  }
}
