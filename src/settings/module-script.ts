import { VitableError } from '../api/errors.js';
import { version } from '../api/version.js';
import type { LazyModule } from '../dom/lazy-module.js';
import { warnOfSecondCopy } from './define-element.js';
import { loadMissingLanguage } from './developer-warnings.js';
import type { FirstReads } from './early-reads.js';
import { EarlyReads } from './early-reads.js';
import type { LazyParts } from './element-loader.js';
import { ElementLoader } from './element-loader.js';
import { configure, onSettingsChange } from './page-settings.js';
import { settingsOf, unknownAttributes } from './script-attributes.js';
import type * as Advice from './script-attribute-advice.js';
import type { VitableGlobal } from './script-tag.js';
import { SETTING_NAMES } from './settings.js';
import { attributeOf } from './unupgraded-element.js';

/** All that the module script has, or can fetch. */
export interface ModuleScriptParts extends LazyParts {
  /** What elements read first, by tag name. */
  readonly firstReads: Readonly<Record<string, FirstReads>>;
  /** `VitableClient`, which no element needs. */
  readonly client: LazyModule<NonNullable<VitableGlobal['VitableClient']>>;
  /** Names unknown attributes of the script tag. */
  readonly advice: LazyModule<typeof Advice>;
}

/**
 * Runs the module script. It creates `window.Vitable` and turns the `data-*` attributes of its tag into settings of the page.
 * Then it looks for elements in the document, now and whenever the document changes: it begins their reads, and fetches
 * their code meanwhile, and that of `<vitable-provider>`. It reads nothing that no element on the page shows.
 *
 * If a module script is on the page already, that one stays in charge, and this one only warns. Beside a classic script-tag
 * file it serves the elements that the file lacks (R20).
 *
 * @param address `import.meta.url` of the script, which leads to its tag
 */
export function startFromModuleScript(address: string, parts: ModuleScriptParts): void {
  const early = new EarlyReads((name) => parts.firstReads[name]);
  const loader = new ElementLoader(parts, (name) => early.defined(name));

  async function load(name: string): Promise<unknown> {
    if (name === 'client') return (global.VitableClient ??= await parts.client.load());
    const tag = name.replace(/^(vitable-)?/, 'vitable-');
    if (!loader.names.includes(tag)) {
      const known = ['client', ...loader.names].join(', ');
      throw new VitableError('config', { message: `load(): no element "${name}". Known are ${known}.` });
    }
    await loader.load(tag);
    return undefined;
  }

  // `hasOwn`, because an element with the id "Vitable" also appears as a property of `window`.
  const found = Object.hasOwn(window, 'Vitable') ? window.Vitable : undefined;
  const global: { -readonly [Name in keyof VitableGlobal]: VitableGlobal[Name] } = found ?? {
    configure,
    version,
    VitableError,
  };
  if (found) warnOfSecondCopy();
  if (global.load) return;
  global.load = load;
  if (!found) {
    window.Vitable = global;
    const tag = scriptTagOf(address);
    configure(settingsOf(tag));
    if (tag && unknownAttributes(tag).length > 0) {
      parts.advice.load().then(
        ({ warnOfIgnoredAttributes }) => warnOfIgnoredAttributes(tag),
        () => {},
      );
    }
  }

  /** Loads the language of an element that is defined. Of another it begins the reads, and loads the code. */
  const serve = (element: HTMLElement) => {
    const name = element.localName;
    if (customElements.get(name)) return void loader.loadLanguageOf(element);
    early.update(element);
    // In a task of its own, so that the request for a token goes out before those for the code.
    setTimeout(() => void loader.need(name));
  };
  const anyElement = loader.names.join(',');
  const serveIn = (root: ParentNode) => root.querySelectorAll<HTMLElement>(anyElement).forEach(serve);

  loadMissingLanguage((locale) => loader.loadLanguage(locale));
  onSettingsChange(() => {
    early.updateAll();
    void loader.loadLanguages();
  });
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.matches(anyElement)) serve(node);
        serveIn(node);
      }
    }
    early.updateAll();
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: [
      ...new Set([...SETTING_NAMES, ...Object.values(parts.firstReads).flatMap((one) => one.properties)]),
    ].map(attributeOf),
  });
  serveIn(document);
}

/**
 * Finds the script's own tag, since `document.currentScript` is null in a module: the tag whose `src` is the script's address.
 * After a redirect the two differ; then it is the tag with the same file name, if there is only one. Null if there is none.
 */
function scriptTagOf(address: string): HTMLScriptElement | null {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')];
  const fileOf = (url: string) => new URL(url).pathname.replace(/.*\//, '');
  const alike = scripts.filter(({ src }) => URL.canParse(src) && fileOf(src) === fileOf(address));
  return scripts.find(({ src }) => src === address) ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}
