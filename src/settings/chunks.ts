/**
 * Loads the chunks of the module script, `dist/cdn/vitable.js`. Only that build uses this file.
 *
 * The build (tools/module-script.mjs) makes of each chunk a module without imports, which exports one function. It is given
 * what the chunk imports, and returns what the chunk exports. So each file can be fetched by itself:
 *
 * - All files that an element needs are fetched at once, although some of them import others.
 * - A file that could not be fetched is fetched again, also in a browser that remembers the failure (`fetchAgain`).
 * - No chunk imports the script by its address. A page may load it with a query, and an import without that query would
 *   load it a second time.
 */

/** What a chunk exports, by name. */
type Exports = Readonly<Record<string, unknown>>;

/** What the file of a chunk exports. */
type Factory = (use: (file: string) => Exports, load: (file: string) => Promise<Exports>) => Exports;

/** The chunks by the name of their file, each with the positions of the chunks that it imports. The build appends it. */
declare function vitableChunks(): Readonly<Record<string, readonly number[]>>;

/** What the script itself exports to its chunks. The build makes this function of the script's exports. */
declare function vitableExports(): Exports;

const run = new Map<string, Exports>();
const fetches = new Map<string, Promise<Factory>>();
/** The files that could not be fetched at the first attempt. */
const failed = new Set<string>();

/**
 * Loads a chunk with all that it imports. The build puts a call in the place of each `import()`.
 *
 * @param file name of its file
 * @throws the browser's error if a file can't be fetched; the next call tries again
 */
export async function loadChunk(file: string): Promise<Exports> {
  const needed = filesOf(file).map(async (name) => [name, await fetchFile(name)] as const);
  // Waits until every request has ended before it rejects: a call made after that would otherwise share a request of this
  // attempt that is still under way, and reject with it.
  await Promise.allSettled(needed);
  for (const [name, factory] of await Promise.all(needed)) {
    if (!run.has(name)) run.set(name, factory(use, loadChunk));
  }
  return use(file);
}

/** What a chunk, or the script, exports. */
const use = (file: string): Exports => run.get(file) ?? vitableExports();

/** A chunk's file and those of all chunks that it imports, in the order in which they have to run. */
function filesOf(file: string): string[] {
  const chunks = vitableChunks();
  const names = Object.keys(chunks);
  const imported = (chunks[file] ?? []).flatMap((index) => filesOf(names[index] ?? ''));
  return [...new Set([...imported, file])];
}

function fetchFile(file: string): Promise<Factory> {
  const known = fetches.get(file);
  if (known) return known;
  const fetched = (failed.has(file) ? fetchAgain(file) : importFrom(file)).catch((reason: unknown) => {
    failed.add(file);
    fetches.delete(file);
    throw reason;
  });
  fetches.set(file, fetched);
  return fetched;
}

const { url } = import.meta;
/** The address of a file: in the folder of the script that the page has loaded, and nowhere else (S13). */
const addressOf = (file: string) => new URL(`chunks/${file}`, url).href;

const importFrom = async (file: string): Promise<Factory> =>
  ((await import(/* @vite-ignore */ addressOf(file))) as { default: Factory }).default;

/**
 * Fetches a file that could not be fetched before. Chromium and WebKit fetch it again from the same address. Firefox never
 * does: it needs another address, `?again`. The import map of the build has an integrity value for that address too, so
 * that nothing is run unchecked. That address is requested only after a preload has shown that the file can be fetched: if it failed too,
 * Firefox would not fetch it again either.
 */
async function fetchAgain(file: string): Promise<Factory> {
  try {
    return await importFrom(file);
  } catch (reason) {
    await isThere(file, reason as Error);
    return importFrom(`${file}?again`);
  }
}

let probes = 0;

/**
 * Rejects with `reason` unless a file can be fetched. It is not run, and the address is another one each time: a browser may
 * give the outcome of an earlier preload to the next request for its address.
 */
async function isThere(file: string, reason: Error): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.crossOrigin = '';
  // A content security policy with a nonce asks for it here too.
  link.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  probes += 1;
  link.href = addressOf(`${file}?probe=${probes}`);
  const isFetched = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(reason);
  });
  document.head.append(link);
  await isFetched.finally(() => link.remove());
}
