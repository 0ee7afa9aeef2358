import { sayIfNoFile } from './ownWindow';

/** The browser has taken a file by then, milliseconds. */
const TAKEN_MS = 10_000;

/** Hand a file to the browser to save. */
export function saveFile(name: string, content: Blob): void {
  sayIfNoFile();
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}

/** Hand `json`, the text of a JSON file, to the browser to save. */
export function saveJson(name: string, json: string): void {
  saveFile(name, new Blob([json], { type: 'application/json' }));
}
