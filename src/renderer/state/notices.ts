type Listener = (notice: Notice) => void;

/** Something the wizard itself has to tell: a key under `notice` and its values. */
export interface Notice {
  key:
    | "not-a-photo"
    | "file-unreadable"
    | "file-too-large"
    | "photo-too-large"
    | "folder-dropped"
    | "too-many-photos"
    | "papers-unread";
  values?: Record<string, string>;
}

const listeners = new Set<Listener>();

/** Calls back with each notice until the returned function is called. */
export function onNotice(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the user something in the line at the foot of the column. */
export function tell(notice: Notice): void {
  for (const listener of listeners) listener(notice);
}
