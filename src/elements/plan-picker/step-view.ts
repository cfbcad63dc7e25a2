import type { TemplateResult } from 'lit';
import { html, nothing } from '../../ui/html.js';
import type { PlanOption } from '../../api/models.js';
import { notice } from '../../ui/notice.js';
import { moveInRadioGroup } from '../../ui/radio-group.js';
import { validationSummary } from '../../ui/validation-summary.js';
import type { Choice } from './choice.js';
import { WAIVED } from './choice.js';
import { compareView } from './compare/compare-view.js';
import { confirmationView } from './election/confirmation-view.js';
import { closedWords } from './election/election-issues.js';
import { failureView } from './election/failure-view.js';
import { reviewView } from './election/review-view.js';
import type { PickerFeatures } from './features.js';
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
  {
    choices,
    list,
    compare,
    election,
    width,
  }: Pick<PickerFeatures, 'choices' | 'list' | 'compare' | 'election' | 'width'>,
  { elects, disabled: switchedOff, allowWaive, label }: ControlState,
): TemplateResult {
  const { failure, step, sending, sent } = election;
  const choice = (step === 'review' ? sending : undefined) ?? current;
  const model = list.model(choice);
  const { context } = model;
  const { strings } = context;
  const plansLabel = label ?? strings.t('plan-picker.plans.label');
  const issue = election.issueMessage(choice);

  if (step === 'done') {
    // The plan that was sent, whatever has become of the choice since.
    return confirmationView(strings, { ...choice, plan: sent?.plan ?? choice.plan }, () =>
      election.goTo('choosing', 'base'),
    );
  }

  if (step === 'review' && (choice.cost !== undefined || choice.waived)) {
    return reviewView(context, choice, election, {
      dates: choices.dates(choice),
      narrow: width.narrow,
      issue,
      switchTier: (tier) => {
        if (election.pending || !election.allowed) return;
        list.chooseTier(tier);
        election.goTo('review', 'step-title');
      },
      confirm: () => void election.confirm(choice, model),
    });
  }

  const closed = elects ? closedWords(strings, choice.data.enrollment) : undefined;
  const disabled = switchedOff || closed !== undefined;
  const review = elects && !disabled ? () => election.review(choice) : undefined;
  const controlsOf = (plan: PlanOption) => list.controls(plan, choice, disabled);
  const compared = compare.selected(choice.data.plans);
  const isComparing = step === 'compare' && compared.length > 1;
  const actions = actionBar(context, {
    choice,
    count: isComparing ? 0 : compared.length,
    most: compare.most,
    compare: () => election.goTo('compare', 'step-title'),
    review,
  });

  if (isComparing) {
    return compareView(context, {
      plans: compared,
      compare,
      care: list.care,
      controlsOf,
      label: plansLabel,
      back: () => election.goTo('choosing', 'compare'),
      actions,
    });
  }

  return planListView(model, {
    choice,
    messages: html`${failure ? failureView(strings, failure, choice, election.checkAgain) : nothing}
    ${closed === undefined ? nothing : html`<div id="closed" tabindex="-1">${notice('info', undefined, closed)}</div>`}
    ${issue ? validationSummary(strings, [issue]) : nothing}`,
    elects,
    chooseTier: switchedOff ? undefined : list.chooseTier,
    list,
    narrow: width.narrow,
    plans: plansView(model, {
      list,
      compare,
      controlsOf,
      disabled,
      label: plansLabel,
      onKey: (event) => {
        // Enter on the chosen plan goes on to the review, so that nobody has to tab through all plans to its button.
        if (event.key !== 'Enter' || !(event.target as Element).matches(':checked')) moveInRadioGroup(event);
        else review?.();
      },
      waive: allowWaive
        ? { chosen: choice.waived, choose: () => choices.choose({ value: WAIVED }) }
        : undefined,
    }),
    actions,
  });
}
