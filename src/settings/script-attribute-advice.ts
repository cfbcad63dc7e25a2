import { warnOnce } from './developer-warnings.js';
import { ATTRIBUTES, isSetting, settingsOf, unknownAttributes } from './script-attributes.js';

/**
 * Names the attributes of the script tag that are not read, in one warning: unknown ones, each with the name that is most
 * like it, and all of a classic file that is loaded as a module script, which can't read its tag.
 */
export function warnOfIgnoredAttributes(script: Element | null): void {
  if (script === null) {
    const ignored = [...document.querySelectorAll('script[type=module]')].flatMap((one) =>
      Object.keys(settingsOf(one)).length > 0 || one.getAttribute('src')?.includes('vitable')
        ? [...one.getAttributeNames().filter((name) => isSetting(name)), ...unknownOf(one)]
        : [],
    );
    if (ignored.length === 0) return;
    warnOnce(
      `Ignored on the script tag: ${ignored.join(', ')}. A module script has no document.currentScript, and this file can't ` +
        'find its tag otherwise. Load it with <script src="…" defer> without type="module", load vitable.js in its place, ' +
        'or use Vitable.configure().',
    );
  } else {
    const ignored = unknownOf(script);
    if (ignored.length === 0) return;
    warnOnce(
      `Unknown attributes on the script tag: ${ignored.join(', ')}. Known are: ${[...ATTRIBUTES.values()].join(', ')}.`,
    );
  }
}

/** The unknown attributes, each with the name that is most like it. */
const unknownOf = (script: Element): string[] =>
  unknownAttributes(script).map((name) => {
    const meant = nearest(name);
    return meant === undefined ? name : `${name} (did you mean ${meant}?)`;
  });

const letters = (name: string) => name.replace(/^data-|[^a-z]/g, '');

/** The attribute that shares the most pairs of letters with a name, if it shares a third of them. */
function nearest(name: string): string | undefined {
  let most = 0.3;
  let found: string | undefined;
  for (const attribute of ATTRIBUTES.values()) {
    const [one, other] = [letters(name), letters(attribute)];
    let pairs = 0;
    for (let index = 1; index < one.length; index += 1) {
      if (other.includes(one.slice(index - 1, index + 1))) pairs += 1;
    }
    const likeness = pairs / Math.max(one.length, other.length);
    if (likeness > most) [most, found] = [likeness, attribute];
  }
  return found;
}
