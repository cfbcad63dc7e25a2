import { sendKeys } from '@web/test-runner-commands';
import { cleanUp } from './mount.js';

/** The browser's own clipboard, used with real keys: what reaches which element is then the browser's decision. */

/** What WebDriver calls the Control key. */
const CONTROL = '\ue009';

/** Presses a letter while Control is held down, as real keys. */
export async function control(letter: 'a' | 'c' | 'v' | 'x' | 'z'): Promise<void> {
  if (!/Firefox|Chrome/.test(navigator.userAgent)) {
    // WebKit's driver holds the keys of one text down together.
    await sendKeys({ type: CONTROL + letter });
    return;
  }
  await sendKeys({ down: 'Control' });
  try {
    await sendKeys({ press: letter });
  } finally {
    await sendKeys({ up: 'Control' });
  }
}

/** A text area beside the form. */
export function textAreaWith(text = ''): HTMLTextAreaElement {
  const area = cleanUp(document.createElement('textarea'));
  area.value = text;
  document.body.append(area);
  return area;
}

/** Puts a text on the clipboard as a person does who copies it from another place on the page. */
export async function copied(text: string): Promise<void> {
  const area = textAreaWith(text);
  area.focus();
  area.select();
  await control('c');
  area.remove();
}

/** The text on the clipboard: what a paste into an empty text area inserts. */
export async function clipboardText(): Promise<string> {
  const area = textAreaWith();
  area.focus();
  await control('v');
  const { value } = area;
  area.remove();
  return value;
}
