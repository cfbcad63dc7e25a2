import type { TemplateResult } from 'lit';
import type { CalendarDate, CoverageTier, PlanOption } from '../../api/models.js';
import { cheaperTier, coverageDates } from '../../benefits/coverage.js';
import type { Replaced } from '../../benefits/replaced.js';
import { NO_FILTERS } from '../../benefits/plan-list.js';
import type { Slices } from '../../controllers/slices.js';
import { moveInRadioGroup } from '../../ui/radio-group.js';
import type { Problem } from '../../ui/summary.js';
import { actionBar } from './actions-view.js';
import type { Browsing } from './browsing.js';
import type { Choice } from './choice.js';
import { WAIVED } from './choice.js';
import { choosingView } from './choosing-view.js';
import { compareView } from './compare-view.js';
import type { PlanPickerData } from './data.js';
import { doneView } from './done-view.js';
import type { ElectionController, Mistake } from './election-controller.js';
import { failureView, mayConfirm } from './failure-view.js';
import type { Listing } from './listing.js';
import { closedWords } from './mistakes.js';
import type { PlanChoices } from './plan-choices.js';
import { receiptOf } from './receipt.js';
import { reviewView } from './review-view.js';
import type { ViewChange } from './toolbar-view.js';

/** A picker with plans to show, as its steps see it. */
export interface Picker {
  readonly data: PlanPickerData;
  readonly choice: Choice;
  readonly listing: Listing;
  readonly election: ElectionController;
  readonly browsing: Browsing;
  readonly planChoices: PlanChoices;
  readonly slices: Slices;
  /** Whether the choice is sent to the API. */
  readonly elects: boolean;
  /** Whether the host has switched the control off. */
  readonly disabled: boolean;
  readonly allowWaive: boolean;
  /** What the host's `<label>` calls the control. */
  readonly label: string | undefined;
  /** The enrollment that a life event has put this one in the place of. */
  readonly replaced: Replaced | undefined;
  readonly now: () => Date;
  readonly today: CalendarDate;
  readonly problem: (mistake: Mistake) => Problem;
  readonly choose: (choice: { readonly value?: string; readonly coverageTier?: CoverageTier }) => void;
  readonly look: (change: ViewChange) => void;
  readonly focus: (id: string) => void;
}

/** What is in front of the person: the list, a comparison, the review or the confirmation. */
export function stepView(picker: Picker): TemplateResult {
  const { data, choice, listing, election, browsing, elects } = picker;
  const { enrollment, plan, tier, cost, waived } = choice;
  const { strings } = listing;
  if (election.step === 'done') {
    return doneView(strings, {
      enrollment,
      chosen: plan,
      showPlans: () => election.goTo('choosing', 'base'),
    });
  }
  // An enrollment that a life event has reopened has a last day of its own, which only the event tells.
  const lastDay = picker.replaced?.deadline ?? data.planYear?.open_enrollment_end_date;
  const problem = election.mistake && picker.problem(election.mistake);
  const failure =
    election.failure && failureView(strings, election.failure, () => void election.checkAgain(choice));
  if (election.step === 'review' && (cost !== undefined || waived)) {
    const others = choice.dependents?.filter(election.covers) ?? [];
    return reviewView(listing, {
      plan,
      tier,
      cost,
      ...coverageDates(enrollment, data.planYear, picker.today),
      deadline: lastDay && lastDay >= picker.today ? lastDay : undefined,
      narrow: browsing.narrow,
      cheaper: plan && !waived ? cheaperTier(plan, tier, others) : undefined,
      switchTier: (coverageTier) => {
        picker.choose({ coverageTier });
        election.goTo('review', 'step-title');
      },
      dependents: waived ? undefined : choice.dependents,
      covers: election.covers,
      pending: election.pending,
      mayConfirm: mayConfirm(election.failure),
      problem,
      failure,
      cover: (dependent, covered) => election.cover(dependent, covered),
      readDependents: () => election.readDependents(),
      back: () => election.back(),
      confirm: () => void election.confirm(choice, () => receiptOf(listing, picker.now())),
    });
  }
  const closed = elects ? closedWords(strings, enrollment) : undefined;
  const disabled = picker.disabled || closed !== undefined;
  const compared = browsing.of(data.plans);
  const comparing = election.step === 'compare' && compared.length > 1;
  const choiceOf = (one: PlanOption) =>
    picker.planChoices.of(one, one === plan, disabled, data.plans.length > 2);
  const actions = actionBar(listing, {
    choice,
    compared: comparing ? undefined : { count: compared.length, most: browsing.most },
    compare: () => election.goTo('compare', 'step-title'),
    review: elects && !disabled ? () => election.review(choice) : undefined,
  });
  if (comparing) {
    return compareView(listing, {
      plans: compared,
      onlyDifferences: browsing.onlyDifferences,
      care: browsing.care,
      showOnlyDifferences: browsing.showOnlyDifferences,
      choiceOf,
      back: () => election.goTo('choosing', 'compare'),
      actions,
      label: picker.label,
    });
  }
  return choosingView(listing, {
    choice,
    browsing,
    slices: picker.slices,
    label: picker.label,
    closed,
    disabled,
    elects,
    onKey: (event) => {
      // As in a form with one button: who has chosen need not pass every plan to get to it.
      if (event.key !== 'Enter' || !(event.target as Element).matches(':checked')) moveInRadioGroup(event);
      else if (elects && !disabled) election.review(choice);
    },
    allowWaive: picker.allowWaive,
    problem,
    failure,
    choiceOf,
    chooseTier: picker.disabled ? undefined : (coverageTier) => picker.choose({ coverageTier }),
    waive: () => picker.choose({ value: WAIVED }),
    change: picker.look,
    clear: () => {
      picker.focus('count');
      picker.look({ filters: NO_FILTERS });
    },
    actions,
  });
}
