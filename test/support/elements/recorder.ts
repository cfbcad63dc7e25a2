import { record } from 'rrweb';

/** A session recorder at work on the page. */
export interface Recorder {
  /** Everything recorded so far, as it would be sent to the recorder's server, without style sheets. */
  readonly recorded: () => string;
  /** Reads the whole page, as a recorder does when it begins. */
  readonly readPage: () => void;
  readonly stop: () => void;
}

/** rrweb's numbers for what happens to style sheets, which contain no data of people. */
const STYLE_SHEETS = [8, 13, 15];

interface Recorded {
  readonly type: number;
  readonly data: { readonly source?: number };
}

/** Starts rrweb's recorder with everything that it can record, and no masks. */
export function startRecorder(): Recorder {
  const events: Recorded[] = [];
  const stop = record({
    emit: (event) => void events.push(event as Recorded),
    maskAllInputs: false,
    maskInputOptions: { password: false },
  });
  return {
    recorded: () =>
      JSON.stringify(
        events.filter(({ type, data }) => type !== 3 || !STYLE_SHEETS.includes(data.source ?? -1)),
      ),
    readPage: () => record.takeFullSnapshot(),
    stop: () => stop?.(),
  };
}

/** The attributes that say something to the person, or hold what the person wrote. */
const SPOKEN = ['aria-label', 'aria-valuetext', 'placeholder', 'title', 'value', 'alt', 'href'];

/**
 * All texts in an element's shadow root: words, values of fields and attributes, of at least four characters. Single words
 * in lower case are left out: they are values of options, which occur elsewhere in a page too ("table", "name").
 */
export function textsIn(element: Element): readonly string[] {
  const found = new Set<string>();
  const read = (root: ParentNode): void => {
    for (const one of root.querySelectorAll<HTMLElement>(':not(style)')) {
      for (const node of one.childNodes) if (node instanceof Text) found.add(node.data.trim());
      for (const name of SPOKEN) found.add(one.getAttribute(name) ?? '');
      if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) found.add(one.value.trim());
      if (one.shadowRoot !== null) read(one.shadowRoot);
    }
  };
  if (element.shadowRoot !== null) read(element.shadowRoot);
  // What the page itself has written into the tag is the page's own.
  const own = new Set([...element.attributes].map(({ value }) => value));
  return [...found].filter((text) => text.length >= 4 && !/^[a-z-]+$/.test(text) && !own.has(text));
}

/** The texts of an element that a recorder has recorded. */
export function recordedTexts(element: Element, { recorded }: Recorder): readonly string[] {
  const all = recorded();
  return textsIn(element).filter((text) => all.includes(JSON.stringify(text).slice(1, -1)));
}
