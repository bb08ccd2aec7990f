import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { Bridge } from "../ipc/bridge.js";
import { COMMAND_CHANNEL, STATE_CHANNEL } from "../ipc/channels.js";
import type { StateOnWire } from "../ipc/state.js";

// SECURITY: three functions, no access to ipcRenderer itself; only the wizard's page has this preload.
const bridge: Bridge = {
  send: (name, input) => ipcRenderer.invoke(COMMAND_CHANNEL, name, input),
  pathOf: (file) => webUtils.getPathForFile(file),
  onState: (listener) => {
    const forward = (_event: unknown, changes: Partial<StateOnWire>) => listener(changes);
    ipcRenderer.on(STATE_CHANNEL, forward);
    return () => ipcRenderer.off(STATE_CHANNEL, forward);
  },
};
contextBridge.exposeInMainWorld("verifyGuide", bridge);
