import type { CommandName } from "../../ipc/commands.js";
import type { Services } from "./handler-services.js";
import type { Handlers } from "./serve-commands.js";

type Names = Extract<CommandName, `${"scan" | "photo"}.${string}`>;

/**
 * Commands over what is read from photos, to be confirmed. Nobody waits for a plate's reading: the state tells of it.
 * A certificate or licence is the answer to whoever asked.
 */
export function photoHandlers({ photos, scans, scales, collection }: Services): Pick<Handlers, Names> {
  return {
    "scan.read": (file) => scans.read(file),
    "scan.offer": (file) => scans.offer(file, scales.list()),
    "scan.photo": async (id) => {
      const bytes = await photos.original(id);
      if (!bytes) return { ok: false, error: "engine-failed" };
      // It may be the only one there is, from a phone: it leaves the queue when it is kept.
      return scans.read({ kind: "certificate", fileName: "", bytes }, () => photos.discard(id));
    },
    "scan.get": (token) => scans.get(token),
    "scan.discard": (token) => scans.discard(token),
    "photo.prepare": () => photos.prepare(),
    "photo.add": ({ fileName, bytes }) => void photos.add(fileName, new Uint8Array(bytes)),
    "photo.rotate": ({ id, degrees }) => void photos.rotate(id, degrees),
    "photo.plate": ({ id, plate }) => void photos.choose(id, plate),
    "photo.show": (id) => photos.show(id),
    "photo.skip": (id) => photos.skip(id),
    "photo.pause": (paused) => void photos.pause(paused),
    "photo.discard": (id) => photos.discard(id),
    "photo.discardAll": () => photos.discardAll(),
    "photo.collected": () => collection.review(),
  };
}
