import { type Counties, parseCounties } from "../../core/records/counties.js";
import { readAsset } from "./assets.js";

/** The list that ships, read when it is first used: the start does without it. */
export function shippedCounties(): Counties {
  let read: Counties | undefined;
  const list = () => {
    read ??= parseCounties(readAsset("counties", "counties.json"));
    return read;
  };
  return {
    get entries() {
      return list().entries;
    },
    get byCode() {
      return list().byCode;
    },
    get byName() {
      return list().byName;
    },
    get byStem() {
      return list().byStem;
    },
  };
}
