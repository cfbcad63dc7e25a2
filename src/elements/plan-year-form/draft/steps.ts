import type { VitableError } from '../../../api/errors.js';
import type { PlanYear } from '../../../api/models.js';

/** The steps of the form: entering, the review before saving, and the comparison with someone else's changes. */
export type FormStep = 'form' | 'review' | 'compare';

/** A plan year that can't be edited any more. */
export interface PlanYearLock {
  readonly year: PlanYear;
  /** Whether the API has refused an edit. Otherwise its dates or its status lock it. */
  readonly refused: boolean;
}

/** A plan year that has just been saved. */
export interface SavedPlanYear {
  readonly year: PlanYear;
  readonly created: boolean;
  /** Whether it is the content of an earlier attempt, whose answer was lost. */
  readonly earlier: boolean;
  /** The coverage dates that were entered after that attempt, if they are others than the plan year has. */
  readonly coverage: readonly [start: string, end: string] | undefined;
}

/** The step that may follow the one that is shown. */
export interface NextStep {
  /** Whether the person waits for its code. */
  readonly isAwaited: boolean;
  /** The message that its code could not be loaded. */
  readonly state: unknown;
}

/** Why a plan year is not saved, or not known to be saved; see `MutationOutcome`. */
export interface SaveFailure {
  readonly kind: 'refused' | 'not-recorded' | 'unknown';
  readonly error: VitableError;
}

/** Saves the draft. */
export interface Saving {
  /** Whether a save is on its way. */
  readonly pending: boolean;
  /** Why the last save failed, until the person goes on. */
  failure: SaveFailure | undefined;
  save: () => Promise<void>;
  /** Forgets what was sent, for another person or another plan year. */
  reset: () => void;
}

/** What the later steps use of the form's steps. They are loaded on demand, so they know no more of the form than this. */
export interface Steps {
  readonly step: FormStep;
  showsErrors: boolean;
  foundLock: PlanYearLock | undefined;
  saved: SavedPlanYear | undefined;
  readonly saving: Saving | undefined;
  readonly accepted: Set<string>;
  review: () => void;
  edit: () => void;
  compare: () => void;
  reset: () => void;
  goTo: (step: FormStep, focus: string) => void;
}
