import type { VitableError } from '../../../src/api/index.js';
import type { HostSettings } from '../../../src/settings/settings.js';
import type { VitableGlobal } from '../../../src/settings/script-tag.js';
import { cleanUp, until } from './mount.js';

/** The records of a page of `test/elements/pages/` about itself: see `recorder.js` there. */
export interface Recorded {
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

export type FrameWindow = Window &
  typeof globalThis & { readonly recorded: Recorded; readonly Vitable?: VitableGlobal };

/** An element of another copy of the library: it has another class with the same interface. */
export type ForeignElement = HTMLElement &
  HostSettings & {
    readonly status?: string;
    readonly error?: VitableError;
    data?: unknown;
    enrollmentId?: string | null;
    mode?: string;
    value?: string;
    coverageTier?: string;
    readonly updateComplete?: Promise<unknown>;
  };

/** Opens a page of `test/elements/pages/` in a frame. */
export async function openPage(name: string): Promise<FrameWindow> {
  const frame = cleanUp(document.createElement('iframe'));
  frame.width = '1000';
  frame.height = '800';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = `/__host/pages/${name}`;
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as FrameWindow;
}

/** Inserts an element into the page in the frame, from its HTML. */
export function insert(
  page: FrameWindow,
  name: string,
  attributes: Readonly<Record<string, string>>,
): ForeignElement {
  const element = page.document.createElement(name) as ForeignElement;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  page.document.querySelector('main')!.append(element);
  return element;
}

/** Adds a script to the page in the frame and waits until it has run or failed. */
export async function addScript(
  page: FrameWindow,
  attributes: Readonly<Record<string, string>>,
): Promise<'load' | 'error'> {
  const script = page.document.createElement('script');
  for (const [attribute, value] of Object.entries(attributes)) script.setAttribute(attribute, value);
  const done = new Promise<'load' | 'error'>((resolve) => {
    script.addEventListener('load', () => resolve('load'));
    script.addEventListener('error', () => resolve('error'));
  });
  page.document.head.append(script);
  return done;
}

/** Waits for a status of an element in the frame. */
export async function reaches(element: ForeignElement, status: string): Promise<void> {
  await until(
    () => element.status === status,
    () => `<${element.localName}> stays ${element.status}: ${element.error?.code ?? 'no error'}`,
  );
  await element.updateComplete;
}
