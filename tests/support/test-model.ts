import type { AppState } from "../../src/ipc/state.js";
import { Model } from "../../src/main/state/app-state.js";

/** A state whose parts a test may set as their writers would. */
export class TestModel extends Model {
  set(patch: Partial<AppState>): void {
    this.change(patch);
  }
}
