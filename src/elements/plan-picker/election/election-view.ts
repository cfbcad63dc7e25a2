import type { TemplateResult } from 'lit';
import type { CoverageTier } from '../../../api/models.js';
import type { Choice } from '../choice.js';
import type { PlanListModel } from '../list/plan-list-model.js';
import { confirmationView } from './confirmation-view.js';
import type { ElectionController } from './election-controller.js';
import type { ReviewState } from './review-view.js';
import { reviewView } from './review-view.js';

interface ElectionState extends Pick<ReviewState, 'dates' | 'narrow'> {
  readonly chooseTier: (tier: CoverageTier) => void;
}

/** The review or the confirmation; undefined at any other step. */
export function electionView(
  election: ElectionController,
  model: PlanListModel,
  choice: Choice,
  { dates, narrow, chooseTier }: ElectionState,
): TemplateResult | undefined {
  const { steps } = election;
  if (steps.step === 'done') {
    // The plan that was sent, whatever has become of the choice since.
    return confirmationView(
      model.context.strings,
      { ...choice, plan: election.sent?.plan ?? choice.plan },
      () => steps.goTo('choosing', 'base'),
    );
  }
  if (steps.step !== 'review' || (choice.cost === undefined && !choice.waived)) return undefined;
  return reviewView(model.context, choice, election, {
    dates,
    narrow,
    issue: election.issueMessage(choice),
    switchTier: (tier) => {
      if (election.pending || !election.allowed) return;
      chooseTier(tier);
      steps.goTo('review', 'step-title');
    },
    confirm: () => void election.confirm(choice, model),
  });
}
