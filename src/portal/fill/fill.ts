import type { Assignment, FieldSpec, FieldValue, FillRow } from "../../core/form/fields.js";
import { matchForm } from "../../core/form/match.js";
import type { PageSight } from "../../core/form/sight.js";
import { valueMatches } from "../../core/form/value.js";
import type { Changes } from "../changes.js";
import type { Dialogs } from "../dialogs.js";
import { originOf } from "../origin.js";
import type { Tabs } from "../tabs.js";
import { Hand, Refused } from "./hand.js";
import { inOrder, type Task, tasksOf } from "./rows.js";
import { write } from "./write.js";

export interface FillRequest {
  specs: readonly FieldSpec[];
  values: readonly FieldValue[];
  /** Fields whose other value the person has given up. */
  overwrite: ReadonlySet<string>;
}

/** What filling needs of the portal. */
export interface Ground {
  tabs: Tabs;
  changes: Changes;
  dialogs: Dialogs;
  sight(): Promise<PageSight[]>;
  allowed(origin: string): boolean;
}

type Match = Extract<Assignment, { outcome: "match" }>;

/** After the last write the page may still take values back; so long, in ms, before they are read again. */
const SETTLING = 120;

/** One run over a form: fills its fields one after the other, and remembers what was there. */
export class Filling {
  #tasks: Task[] = [];
  /** Fields written, with what they held before. */
  readonly written = new Map<string, Task>();

  constructor(
    private readonly ground: Ground,
    private readonly request: FillRequest,
    private readonly onRow: (rows: FillRow[]) => void,
  ) {}

  get rows(): FillRow[] {
    return this.#tasks.map(({ row }) => row);
  }

  async run(): Promise<FillRow[]> {
    const { specs, values } = this.request;
    const sights = await this.ground.sight();
    this.#tasks = tasksOf(matchForm(sights, specs, this.ground.allowed), specs, values);
    this.onRow(this.rows);
    for (const task of inOrder(this.#tasks)) await this.#fill(task);
    await this.#verify();
    return this.rows;
  }

  #set(task: Task, change: Partial<FillRow>): void {
    const { reason: _, ...row } = task.row;
    task.row = { ...row, ...change };
    this.onRow(this.rows);
  }

  async #fill(task: Task): Promise<void> {
    const { row, spec, value, assignment } = task;
    if (row.status !== "pending" || value.value === "" || assignment.outcome !== "match") return;
    if (row.before !== "" && !this.request.overwrite.has(spec.field)) {
      this.#set(task, { status: "kept" });
      return;
    }
    try {
      const { hand, now } = await this.hand(task, assignment);
      if (valueMatches(spec, value, now)) return this.#set(task, { status: "kept", now });
      // Changed since the look: what the person typed meanwhile is theirs.
      if (now !== "" && now !== row.before && !this.request.overwrite.has(spec.field))
        return this.#set(task, { status: "kept", now });
      this.written.set(spec.field, task);
      await write(hand, spec, value);
      await this.#readBack(task, hand);
    } catch (error) {
      await this.ground.dialogs.until(assignment.place.page, false);
      const reason = error instanceof Refused ? error.reason : "page-changed";
      this.#set(task, { status: "refused", reason });
    }
  }

  /** The control to write to, found again, in a frame that may be written to. */
  async hand(task: Task, { place, control }: Match): Promise<{ hand: Hand; now: string }> {
    const frame = this.ground.tabs.frame(place);
    if (!frame || frame.isDetached()) throw new Refused("page-changed");
    // SECURITY: asked again at the moment of writing; a frame may have gone elsewhere since the look.
    if (!this.ground.allowed(originOf(frame))) throw new Refused("foreign-origin");
    const hand = new Hand(frame, control, this.ground.changes);
    const ready = await hand.until(async () => {
      const reading = await hand.read();
      return reading?.visible && !reading.disabled ? reading : undefined;
    }, 2000);
    if (ready) return { hand, now: ready.value };
    const reading = await hand.read();
    if (reading) throw new Refused(reading.disabled ? "disabled" : "hidden");
    const again = matchForm(await this.ground.sight(), this.request.specs, this.ground.allowed).find(
      ({ field }) => field === task.spec.field,
    );
    // Known by its label alone now: only a certain match is the same control.
    if (again?.outcome !== "match" || !again.certain || again.place.key === place.key)
      throw new Refused("page-changed");
    task.assignment = again;
    return this.hand(task, again);
  }

  async #readBack(task: Task, hand: Hand): Promise<void> {
    const kept = await hand.until(async () => {
      const reading = await hand.read();
      return reading && valueMatches(task.spec, task.value, reading.value) ? reading.value : undefined;
    }, 300);
    const now = kept ?? (await hand.read())?.value ?? "";
    this.#set(
      task,
      kept === undefined ? { status: "differs", now, reason: "not-kept" } : { status: "filled", now },
    );
  }

  /** Reads everything written once more: a late script or a later field may have taken a value back. */
  async #verify(): Promise<void> {
    const written = [...this.written.values()].filter(({ row }) => row.status !== "refused");
    if (written.length === 0) return;
    await new Promise((done) => setTimeout(done, SETTLING));
    for (const task of written) {
      if (task.assignment.outcome !== "match") continue;
      const frame = this.ground.tabs.frame(task.assignment.place);
      const hand = frame && new Hand(frame, task.assignment.control, this.ground.changes);
      const now = (await hand?.read().catch(() => null))?.value;
      if (now === undefined) this.#set(task, { status: "differs", reason: "page-changed", now: "" });
      else if (valueMatches(task.spec, task.value, now)) this.#set(task, { status: "filled", now });
      else this.#set(task, { status: "differs", reason: "not-kept", now });
    }
  }
}
