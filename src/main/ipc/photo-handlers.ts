import type { CommandName } from "../../ipc/commands.js";
import type { Handlers } from "./serve.js";
import type { Services } from "./services.js";

/** Commands over the photos to be read and confirmed. Nobody waits for a reading: the state tells of it. */
export function photoHandlers({
  photos,
  collection,
}: Services): Pick<Handlers, Extract<CommandName, `photo.${string}`>> {
  return {
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
