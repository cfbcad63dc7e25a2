import type { TemplateResult } from 'lit';
import { html, nothing } from '../../ui/html.js';
import type { PlanOption } from '../../api/models.js';
import { notice } from '../../ui/notice.js';
import { moveInRadioGroup, moveTo } from '../../ui/radio-group.js';
import { validationSummary } from '../../ui/validation-summary.js';
import type { Choice } from './choice.js';
import { WAIVED } from './choice.js';
import { closedWords } from './election/choice-issues.js';
import type { PickerFeatures } from './features.js';
import { explanations, glossary } from './glossary/glossary-view.js';
import { compare as comparison, election as electionCode } from './lazy.js';
import { actionBar } from './list/action-bar.js';
import { planListView, plansView } from './list/list-view.js';

/** What the host page says of the picker as a control. */
export interface ControlState {
  /** Whether the choice is sent to the API. */
  readonly elects: boolean;
  readonly disabled: boolean;
  readonly allowWaive: boolean;
  /** The text of the host page's `<label>` for the picker, where there is one. */
  readonly label: string | undefined;
}

/** Shows the step that the person is at, with what it needs of each feature. */
export function stepView(
  current: Choice,
  features: Pick<PickerFeatures, 'choices' | 'list' | 'compare' | 'steps' | 'review' | 'lazy' | 'width'>,
  { elects, disabled: switchedOff, allowWaive, label }: ControlState,
): TemplateResult {
  const { choices, list, compare, steps, review, lazy, width } = features;
  const { step } = steps;
  const { election } = review;
  const choice = (step === 'review' ? election?.sending : undefined) ?? current;
  const model = list.model(choice);
  const { context } = model;
  const { strings } = context;
  const plansLabel = label ?? strings.t('plan-picker.plans.label');
  const code = election && lazy.get(electionCode);

  if (code) {
    const view = code.electionView(election, model, choice, {
      dates: choices.dates(choice),
      narrow: width.narrow,
      chooseTier: list.chooseTier,
    });
    if (view) return view;
  }

  const closed = elects ? closedWords(strings, choice.data.enrollment) : undefined;
  const disabled = switchedOff || closed !== undefined;
  const beginReview = elects && !disabled ? review.begin : undefined;
  const stop = list.compareStop(model, choice);
  const controlsOf = (plan: PlanOption) => list.controls(plan, choice, disabled, plan === stop);
  const compared = compare.selected(choice.data.plans);
  const compareCode = step === 'compare' && compared.length > 1 ? lazy.get(comparison) : undefined;
  const actions = actionBar(context, {
    choice,
    count: compareCode ? 0 : compared.length,
    most: compare.most,
    compare: list.compare,
    review: beginReview,
    narrow: width.narrow,
    lazy,
  });

  if (compareCode) {
    return compareCode.compareView(context, {
      plans: compared,
      compare,
      glossary: html`${glossary(strings, lazy)} ${explanations(strings, lazy)}`,
      care: list.care,
      controlsOf,
      label: plansLabel,
      back: () => steps.goTo('choosing', 'compare'),
      actions,
    });
  }

  const issue = review.issueMessage(choice);
  const failure = election?.failure;
  return planListView(model, {
    choice,
    messages: html`${failure ? code?.failureView(strings, failure, choice, election.checkAgain) : nothing}
    ${closed === undefined ? nothing : html`<div id="closed" tabindex="-1">${notice('info', undefined, closed)}</div>`}
    ${issue ? validationSummary(strings, [issue]) : nothing}`,
    elects,
    chooseTier: switchedOff ? undefined : list.chooseTier,
    list,
    lazy,
    width,
    plans: plansView(model, {
      list,
      lazy,
      compare,
      controlsOf,
      disabled,
      label: plansLabel,
      onKey: (event) => {
        // Enter on the chosen plan goes on to the review.
        const { key, target } = event;
        if (key === 'Enter' && (target as Element).matches('[type=radio]:checked')) beginReview?.();
        else if (!(target as Element).matches('.compare input')) moveInRadioGroup(event);
        else moveTo(event, target as HTMLInputElement, boxesOf(event.currentTarget as Element));
      },
      waive: allowWaive
        ? { chosen: choice.waived, choose: () => choices.choose({ value: WAIVED }) }
        : undefined,
    }),
    actions,
  });
}

/** The boxes to compare, in the order of the plans. */
function boxesOf(plans: Element): HTMLInputElement[] {
  return [...plans.querySelectorAll<HTMLInputElement>('.compare input')];
}
