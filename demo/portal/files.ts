import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The media type, with charset. */
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

const pages = fileURLToPath(new URL('./pages/', import.meta.url));
const ASSETS: ReadonlySet<string> = new Set([
  'portal.css',
  'top.css',
  'page.css',
  'portal.js',
  'words.json',
  'mark.svg',
]);

/** One of the portal's own files: its style sheets, its script, its words, its mark. */
export async function readAsset(name: string): Promise<ServedFile | undefined> {
  return ASSETS.has(name) ? readTyped(pages, name) : undefined;
}

/** A built script-tag file of the elements. A name has no separator, so it cannot lead out of the folder. */
export async function readElementsFile(cdnDir: string, name: string): Promise<ServedFile | undefined> {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name) ? readTyped(cdnDir, name) : undefined;
}

/**
 * The `integrity` value of a built file, from `integrity.json` beside it (file name, then `sha384-…`). `undefined` when
 * there is no build. Read on every request, so that a new build needs no restart.
 */
export async function readIntegrity(cdnDir: string, name: string): Promise<string | undefined> {
  const [file, list] = await Promise.all([readTyped(cdnDir, name), readTyped(cdnDir, 'integrity.json')]);
  if (file === undefined || list === undefined) return undefined;
  const values = JSON.parse(new TextDecoder().decode(list.bytes)) as Readonly<Record<string, unknown>>;
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

async function readTyped(folder: string, name: string): Promise<ServedFile | undefined> {
  const type = TYPES[extname(name)];
  if (type === undefined) return undefined;
  try {
    return { bytes: new Uint8Array(await readFile(join(folder, name))), type };
  } catch {
    return undefined;
  }
}
