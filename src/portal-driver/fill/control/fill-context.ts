import type { FieldSpec, FieldValue } from "../../../core/autofill/field-spec.js";
import type { PageSnapshot } from "../../../core/snapshot/types.js";
import type { Dialogs } from "../../page/dialogs.js";
import type { Changes } from "../../page/page-changes.js";
import type { Tabs } from "../../page/tabs.js";

export interface FillRequest {
  specs: readonly FieldSpec[];
  values: readonly FieldValue[];
  /** Fields whose other value the user has given up. */
  overwrite: ReadonlySet<string>;
  /** Fills this field alone. */
  only?: string | undefined;
  /** Once aborted, the field being written is finished and the rest is left as it is. */
  signal?: AbortSignal | undefined;
}

/** What filling needs of the portal. */
export interface FillContext {
  tabs: Tabs;
  changes: Changes;
  dialogs: Dialogs;
  snapshot(): Promise<PageSnapshot[]>;
  /** SECURITY: whether a frame of this origin may be written to. */
  allowed(origin: string): boolean;
}
