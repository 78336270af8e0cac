import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { PageBridge } from '../../contract/wire.ts';

const CHANNEL = 'bridge';

const bridge: PageBridge = {
  post: (text) => ipcRenderer.send(CHANNEL, text),
  onMessage(listener) {
    const hear = (_event: IpcRendererEvent, text: string): void => listener(text);
    ipcRenderer.on(CHANNEL, hear);
    return () => void ipcRenderer.off(CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
