import { readFile } from 'node:fs/promises';

const pages = new URL('./pages/', import.meta.url);

/** The portal's words: language, then key, then text. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Makes a page from `pages/<name>.html`.
 *
 * - `<!-- include header.html -->` inserts another file of that folder.
 * - An element with `data-i18n="key"` is written empty and gets its text here, from `pages/words.json`, so that the
 * page arrives in the right language; `portal.js` changes the same elements when the language is switched.
 * `data-i18n-label="key"` fills the `aria-label` instead.
 * - `{{name}}` stands for a value. Every value is escaped; a name without a value is an error.
 */
export async function renderPage(
  name: string,
  locale: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const [template, words] = await Promise.all([readPage(`${name}.html`), readWords()]);
  const language = locale.startsWith('es') ? 'es' : 'en';
  const word = (key: string) => {
    const text = words[language]?.[key];
    if (text === undefined) throw new Error(`pages/words.json has no "${key}" for "${language}"`);
    return escapeHtml(text);
  };
  const value = (key: string) => {
    const text = values[key];
    if (text === undefined) throw new Error(`pages/${name}.html asks for {{${key}}}, which it was not given`);
    return escapeHtml(text);
  };

  const whole = await withIncludes(template);
  return whole
    .replace(/\{\{([\w-]+)\}\}/g, (_, key: string) => value(key))
    .replace(
      /data-i18n-label="([\w.]+)"/g,
      (attribute, key: string) => `${attribute} aria-label="${word(key)}"`,
    )
    .replace(
      /(<[^<>]*\bdata-i18n="([\w.]+)"[^<>]*>)\s*(?=<\/)/g,
      (_, tag: string, key: string) => tag + word(key),
    );
}

/** Makes a text safe to place between tags and inside a quoted attribute. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

async function withIncludes(template: string): Promise<string> {
  const parts = template.split(/<!-- include ([\w-]+\.html) -->/);
  // Every second part is a file's name.
  const read = parts.map(async (part, index) =>
    index % 2 === 1 ? withIncludes(await readPage(part)) : part,
  );
  return (await Promise.all(read)).join('');
}

async function readWords(): Promise<Words> {
  return JSON.parse(await readPage('words.json')) as Words;
}

/** Reads the file anew every time, so that a change of a page shows on the next reload. */
function readPage(file: string): Promise<string> {
  return readFile(new URL(file, pages), 'utf8');
}
