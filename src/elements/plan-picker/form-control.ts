import type { CoverageTier } from '../../api/models.js';
import type { FormState } from '../../controllers/form-control.js';
import type { Choice } from './choice.js';
import { WAIVED } from './choice.js';
import type { ChoiceIssue } from './election/choice-issues.js';
import { issueOf, issueWords } from './election/choice-issues.js';
import type { PlanPickerProperties } from './properties.js';
import type { PickerStrings } from './strings.js';

/** The picker as a control of a form: its entries, its validity, and its events. */

type FormPicker = HTMLElement & Pick<PlanPickerProperties, 'value' | 'coverageTier' | 'mode' | 'required'>;

/** @param choice undefined until there is something to choose from */
export function formStateOf(
  picker: FormPicker,
  choice: Choice | undefined,
  strings: PickerStrings,
): FormState {
  const issue = formIssue(picker, choice);
  return {
    entries: formEntries(choice),
    restorable: { value: picker.value, tier: picker.coverageTier },
    problem: issue && { missing: issue === 'plan', message: issueWords(strings, issue, choice) },
    anchor: planField(picker),
  };
}

/** The entries that the choice adds to the form's data. The keys are appended to the picker's `name`. */
function formEntries(choice: Choice | undefined): FormState['entries'] {
  if (choice?.waived) return { '': WAIVED };
  // A plan that is not offered at the tier can't be sent.
  if (!choice?.plan || !choice.cost) return {};
  return { '': choice.plan.id, '.coverage_tier': choice.tier };
}

/** The issue that keeps the form from being submitted. With `elect` a closed enrollment has none: nothing can be chosen. */
function formIssue({ mode, required }: FormPicker, choice: Choice | undefined): ChoiceIssue | undefined {
  if (mode === 'elect' && choice && choice.data.enrollment.status !== 'pending') return undefined;
  const issue = choice ? issueOf(choice) : 'plan';
  return issue === 'plan' && !required ? undefined : issue;
}

/** Sets what the browser has kept of the form over a navigation (see `restorable` above). */
export function restoreFormState(picker: FormPicker, state: FormData | string | null): void {
  if (!(state instanceof FormData)) return;
  const kept = (key: string) => (state.get(key) as string | null) ?? undefined;
  picker.value = kept('value');
  picker.coverageTier = kept('tier') as CoverageTier | undefined;
}

/** The field to choose a plan with: the radio of the chosen plan, else of the first that can be chosen, else everything. */
export function planField({ shadowRoot: root }: HTMLElement): HTMLElement | undefined {
  const radio = '#plans input[type=radio]:enabled';
  for (const selector of [`${radio}:checked`, radio, '#base']) {
    const field = root?.querySelector<HTMLElement>(selector);
    if (field) return field;
  }
  return undefined;
}

/** Stops `input` events of fields inside the element, such as the search: they would seem to come from the control. */
export function stopInnerInput(root: HTMLElement | DocumentFragment): void {
  root.addEventListener('input', (event) => {
    // Elements in a slot belong to the host page.
    if (root.contains(event.target as Node)) event.stopPropagation();
  });
}

/**
 * Types of fields that block implicit submission: without a submit button, Enter submits a form only if it has at most one
 * of them (WHATWG).
 */
const BLOCKS_SUBMISSION =
  'text search tel url email password date month week time datetime-local number'.split(' ');

/**
 * Submits the form as Enter on a native radio does: its first submit button is pressed. Where there is none, the form is
 * submitted unless it has several fields for text.
 */
function submitImplicitly(form: HTMLFormElement): void {
  const fields = [...(form.getRootNode() as ParentNode).querySelectorAll<HTMLInputElement>('button,input')];
  const own = fields.filter((field) => field.form === form);
  const button = own.find(({ type }) => type === 'submit' || type === 'image');
  if (button) button.click();
  else if (own.filter(({ type }) => BLOCKS_SUBMISSION.includes(type)).length < 2) form.requestSubmit();
}

/**
 * Lets Enter on a radio of the choice submit the form. It listens to `keypress`, which browsers do not dispatch if the host page
 * has cancelled `keydown`.
 *
 * @param formOf the form to submit; null where Enter submits nothing
 */
export function submitOnEnter(
  root: HTMLElement | DocumentFragment,
  formOf: () => HTMLFormElement | null,
): void {
  root.addEventListener('keypress', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter') return;
    if (!(event.target as Element).matches('[name=plan], [name=tier]')) return;
    const form = formOf();
    if (form) submitImplicitly(form);
  });
}
