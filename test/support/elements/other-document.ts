import { cleanUp } from './mount.js';

export type OtherWindow = Window & typeof globalThis;

/** Opens an empty document in a frame of this width: a window of its own, with a viewport of its own. */
export async function openDocument(
  width = 1280,
  mode: 'standards' | 'quirks' = 'standards',
): Promise<OtherWindow> {
  const frame = cleanUp(document.createElement('iframe'));
  frame.width = String(width);
  frame.height = '800';
  // A document of "srcdoc" is never in quirks mode, and "about:blank" always is.
  if (mode === 'standards') frame.srcdoc = '<!doctype html><title>A frame</title><body></body>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as OtherWindow;
  page.document.documentElement.lang = 'en';
  return page;
}

/** Adds a style sheet to a document. */
export function addStyles(page: Document, css: string): void {
  const style = page.createElement('style');
  style.textContent = css;
  page.head.append(style);
}

/** Waits until a window has painted: layout, observers of sizes, and the renders that follow from them. */
export async function painted({ requestAnimationFrame }: OtherWindow): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}
