import { createHash, randomUUID } from "node:crypto";
import { planShared, type Side } from "../../core/records/exchange/three-way-merge.js";
import { type Lineage, openBackup, writeBackup } from "../documents/backup.js";
import { inMemory } from "../documents/encrypted-archive.js";
import { writeWhole } from "../store/write-whole-file.js";
import type { AgreedStates } from "./merge-base-states.js";

/** So many versions back a copy knows where it comes from. */
const GENERATIONS = 50;

/** Where the shared copy and this PC agreed, and what either has beyond that. */
export class SharedVersions {
  /** What both had in common last; null while it was not looked up. */
  #agreed: Side | null = null;

  constructor(
    private readonly memory: AgreedStates,
    private readonly passphrase: () => string | null,
    private readonly put: typeof writeWhole = writeWhole,
  ) {}

  forget(): void {
    this.#agreed = null;
  }

  /**
   * The newest state this PC agreed on that another copy goes back to. None where the copy does not go back to any:
   * then nothing counts as deleted there, and every difference is asked.
   */
  async baseOf(lineage: Lineage | null): Promise<Side | null> {
    const passphrase = this.passphrase();
    if (!lineage || passphrase === null) return null;
    for (const id of [lineage.id, ...lineage.ancestors]) {
      const file = await this.memory.base(id);
      const opened = file && (await openBackup(passphrase, inMemory(file)).catch(() => null));
      if (opened) return opened.manifest;
    }
    return null;
  }

  /** Whether another PC would learn anything from what is kept here; what only has other ids or order is no news. */
  async hasNews(mine: Side): Promise<boolean> {
    const { agreed } = this.memory;
    this.#agreed ??= agreed && (await this.baseOf({ id: agreed.id, ancestors: [] }));
    if (!this.#agreed) return true;
    const { changes, conflicts } = planShared(this.#agreed, this.#agreed, mine);
    return changes.length + conflicts.length > 0;
  }

  /**
   * Writes what is kept here as the next version, whole.
   * @param beforePlacing runs before it takes the former version's place
   * @throws WriteFailed; what lay there then still does
   */
  async write(
    path: string,
    mine: Side,
    photoOf: (hash: string) => Promise<Uint8Array | null>,
    beforePlacing: () => Promise<void>,
  ): Promise<void> {
    const passphrase = this.passphrase();
    if (passphrase === null) return;
    const { agreed } = this.memory;
    const ancestors = agreed ? [agreed.id, ...agreed.ancestors].slice(0, GENERATIONS) : [];
    const lineage = { id: randomUUID(), ancestors };
    // What cannot be opened here stays as it lies there.
    const kept = copyOf(this.#agreed ? planShared(this.#agreed, mine, this.#agreed) : mine);
    const hash = createHash("sha256");
    const pieces = tapped(await writeBackup(passphrase, kept, photoOf, lineage), hash);
    await this.put(path, pieces, { beforePlacing });
    // Of what was written, not of what lies there now: another PC may have been quicker.
    await this.agree(hash.digest("hex"), lineage, kept);
  }

  /** From here on both have this in common. */
  async agree(digest: string, lineage: Lineage | null, side: Side): Promise<void> {
    const passphrase = this.passphrase();
    if (passphrase === null) return;
    const { id, ancestors } = lineage ?? { id: randomUUID(), ancestors: [] };
    const kept = copyOf(side);
    // Without the photos themselves: it serves to compare.
    const state = await writeBackup(passphrase, kept, async () => null, { id, ancestors });
    await this.memory.agree({ digest, id, ancestors, at: new Date().toISOString() }, state);
    this.#agreed = kept;
  }
}

const copyOf = ({ companies, instruments }: Side) => ({
  companies: [...companies],
  instruments: [...instruments],
});

async function* tapped(
  pieces: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
