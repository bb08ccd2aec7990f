import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PhotoState } from "../contract/state.js";
import type { Quad } from "../core/plate/reading.js";
import { APP_SCHEME } from "./addresses.js";
import type { Model } from "./model.js";
import type { ReaderProcess } from "./reader-process.js";

interface Photo {
  bytes: Uint8Array<ArrayBuffer>;
  /** The photo upright, as JPEG without EXIF: what is shown and what is kept. */
  preview: Uint8Array | null;
  rotation: 0 | 90 | 180 | 270;
  /** Where the plates are when there are several; the first is the one read. */
  plates: Quad[];
}

/** The photos being read and reviewed, and those kept with a scale. */
export class Photos {
  readonly #photos = new Map<string, Photo>();
  #readings = 0;

  constructor(
    private readonly model: Model,
    private readonly reader: ReaderProcess,
    /** Folder of the kept photos, each named by its content's hash. */
    private readonly folder: string,
  ) {}

  async add(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const id = randomUUID();
    this.#photos.set(id, { bytes, preview: null, rotation: 0, plates: [] });
    this.#set({ id, fileName, url: "", status: "reading", stage: null, reading: null, error: null });
    await this.#read(id);
  }

  /** Turns a photo by hand and reads it again as it then stands. */
  async rotate(id: string, degrees: 90 | 270): Promise<void> {
    const photo = this.#photos.get(id);
    if (!photo) return;
    photo.rotation = ((photo.rotation + degrees) % 360) as Photo["rotation"];
    await this.#read(id, photo.rotation);
  }

  /** Reads another of the photo's plates. */
  async choose(id: string, plate: number): Promise<void> {
    const photo = this.#photos.get(id);
    const chosen = photo?.plates[plate];
    if (!photo || !chosen) return;
    photo.plates = [chosen, ...photo.plates.filter((other) => other !== chosen)];
    await this.#read(id);
  }

  discard(id: string): void {
    this.#photos.delete(id);
    this.model.update({ photos: this.model.state.photos.filter((photo) => photo.id !== id) });
  }

  /** Keeps a reviewed photo beside the store; @returns its hash, or undefined when there is none to keep */
  async keep(id: string): Promise<string | undefined> {
    const preview = this.#photos.get(id)?.preview;
    return preview ? this.put(preview) : undefined;
  }

  /** Keeps a picture under its content's hash, whole or not at all. @returns the hash */
  async put(picture: Uint8Array): Promise<string> {
    const hash = createHash("sha256").update(picture).digest("hex");
    await mkdir(this.folder, { recursive: true });
    const fresh = `${this.#file(hash)}.part`;
    await writeFile(fresh, picture, { flush: true });
    await rename(fresh, this.#file(hash));
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
    const [id] = name.split("/");
    const preview = this.#photos.get(id ?? "")?.preview;
    if (preview) return preview;
    return this.kept(name);
  }

  /** Removes kept photos that no scale refers to any more. */
  async sweep(used: ReadonlySet<string | undefined>): Promise<void> {
    const files = await readdir(this.folder).catch(() => []);
    const orphans = files.filter((file) => !used.has(file.replace(/\.jpg$/, "")));
    await Promise.all(orphans.map((file) => rm(join(this.folder, file), { force: true })));
  }

  async #read(id: string, rotation?: Photo["rotation"]): Promise<void> {
    const photo = this.#photos.get(id);
    if (!photo) return;
    this.#readings += 1;
    this.#patch(id, { status: "reading", error: null });
    const reply = await this.reader.read(photo.bytes, {
      rotation,
      // Once one of several was chosen, turning the photo is about that one.
      plate: photo.plates[0],
      onProgress: ({ stage }) => this.#patch(id, { stage }),
    });
    if (!this.#photos.has(id)) return;
    if (reply.kind === "failed")
      return this.#patch(id, { status: "failed", stage: null, reading: null, error: reply.code });
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
    const old = this.model.state.photos.find((photo) => photo.id === id);
    if (old) this.#set({ ...old, ...patch });
  }

  #set(photo: PhotoState): void {
    const photos = this.model.state.photos;
    const known = photos.some(({ id }) => id === photo.id);
    this.model.update({
      photos: known ? photos.map((old) => (old.id === photo.id ? photo : old)) : [...photos, photo],
    });
  }

  #file(hash: string): string {
    return join(this.folder, `${hash}.jpg`);
  }
}
