import type { VitableError } from '../../api/errors.js';
import type { CoverageTier, PlanCost } from '../../api/models.js';
import type { EnrollmentFacts } from '../../benefits/without-names.js';

/** The person chose another plan, or another coverage tier for the chosen one. */
export interface PlanChangeDetail {
  readonly planId: string | undefined;
  readonly coverageTier: CoverageTier | undefined;
  /** Monthly cents; undefined where the plan is not offered at the tier. */
  readonly cost: PlanCost | undefined;
}

/** What is about to be sent. */
export interface ElectionSubmitDetail {
  readonly enrollmentId: string;
  readonly planId: string;
  readonly coverageTier: CoverageTier;
  readonly dependentIds: readonly string[];
  /** Monthly cents. */
  readonly cost: PlanCost;
}

export interface ElectionCompletedDetail {
  readonly enrollments: readonly EnrollmentFacts[];
}

declare global {
  interface HTMLElementEventMap {
    'vitable-ready': CustomEvent<undefined>;
    'vitable-error': CustomEvent<{ readonly error: VitableError }>;
    'vitable-plan-change': CustomEvent<PlanChangeDetail>;
    'vitable-election-submit': CustomEvent<ElectionSubmitDetail>;
    'vitable-election-completed': CustomEvent<ElectionCompletedDetail>;
  }
}
