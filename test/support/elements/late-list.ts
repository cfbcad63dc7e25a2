import type { VitableQleList } from '../../../src/elements/qle-list/qle-list.js';
import { sendKeys } from '@web/test-runner-commands';
import { lifeEvent } from '../fixtures/models.js';
import { expect } from './expect.js';
import { cleanUp } from './mount.js';
import { words } from './shadow.js';

/** Helpers for a list whose code has not all arrived. */

/** Two events that may be used on the day of the fixtures. */
export const BOTH = [lifeEvent(), lifeEvent({ id: 'qle_2', event_type: 'Adoption' })];

/** The message that code could not be loaded. */
export const FAILED = 'This part didn’t load';

/** What the live region says. */
export const spoken = (list: VitableQleList) => words(list.shadowRoot!.querySelector('[role=status]'));
export const isBusy = (of: Element) => of.getAttribute('aria-busy') === 'true';

/** Expects words everywhere: a message without words would show its name. */
export const expectWords = (list: VitableQleList) =>
  expect(words(list)).not.to.match(/[a-z]+-?[a-z]*\.[a-z-]+\./);

/** Presses a button with the key Enter. */
export async function pressByKey(list: VitableQleList, target: HTMLElement): Promise<void> {
  target.focus();
  await sendKeys({ press: 'Enter' });
  await list.updateComplete;
}

/** A field of the page outside the list, with the focus. */
export function elsewhere(): HTMLInputElement {
  const input = cleanUp(document.createElement('input'));
  document.body.append(input);
  input.focus();
  return input;
}
