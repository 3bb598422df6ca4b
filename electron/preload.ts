import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/protocol.ts'

// The only door between the page and the main process: frames of shared/protocol.ts, nothing else. Both ends parse them.
const bridge: Bridge = {
  send: (frame) => ipcRenderer.send('touchline', frame),
  receive(listener) {
    const heard = (_event: unknown, frame: unknown) => listener(frame)
    ipcRenderer.on('touchline', heard)
    return () => ipcRenderer.off('touchline', heard)
  },
}

contextBridge.exposeInMainWorld('touchline', bridge)
