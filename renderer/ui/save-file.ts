/** Long enough for a browser to begin to save. */
const KEPT_MS = 10_000;

/** Gives the person a file: the browser, or Electron, asks where to or puts it among the downloads. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
