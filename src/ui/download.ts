/** Offers a text as a file to keep. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Safari reads it only after the press has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
