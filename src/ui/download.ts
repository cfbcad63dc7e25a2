/** Downloads a text as a file. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([text], { type }));
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the URL only after the click has been handled. The timer keeps nothing but the URL (R19).
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
