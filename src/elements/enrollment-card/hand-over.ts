import { tell } from '../../controllers/tell.js';
import { reportOnce } from '../../host/report.js';
import type { Replaced } from '../../benefits/replaced.js';
import type { HandOverDetail } from './events.js';

/** A plan picker, by what the card needs of it. */
interface Picker extends HTMLElement {
  enrollmentId: string | null | undefined;
  /** Missing while it is not defined yet: then it gets what it can keep (R16). */
  readonly takeOver?: (enrollmentId: string, replaced: Replaced | undefined) => void;
  readonly updateComplete: Promise<boolean>;
}

/**
 * Gives an enrollment to the plan picker that a host has named, unless the host says no to `vitable-hand-over`.
 *
 * @param planPicker the picker's id, in the card's own root or in the document
 * @param replaced the enrollment that a life event has put this one in the place of
 * @returns the picker, where it has the enrollment now
 */
export function handOver(
  card: HTMLElement,
  planPicker: string,
  enrollmentId: string,
  replaced: Replaced | undefined,
): Picker | undefined {
  const detail: HandOverDetail = { enrollmentId, planPicker };
  if (!tell(card, 'vitable-hand-over', detail, true)) return undefined;
  const root = card.getRootNode() as Document | ShadowRoot;
  const found = root.getElementById(planPicker) ?? document.getElementById(planPicker);
  if (found?.localName !== 'vitable-plan-picker') {
    reportOnce(`plan-picker="${planPicker}" is the id of no <vitable-plan-picker> on the page.`);
    return undefined;
  }
  const picker = found as Picker;
  if (picker.takeOver) picker.takeOver(enrollmentId, replaced);
  else picker.enrollmentId = enrollmentId;
  return picker;
}
