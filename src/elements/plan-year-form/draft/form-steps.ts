import { blocksSaving } from '../../../benefits/plan-years/plan-year-check.js';
import { editLock } from '../../../benefits/plan-years/plan-year.js';
import type { FocusController } from '../../../controllers/focus.js';
import type { LazyModulesController } from '../../../controllers/lazy-modules.js';
import type { SettingsController } from '../../../controllers/settings.js';
import { comparing, reviewing } from '../lazy.js';
import type { FormKey } from '../words.js';
import type { DraftController } from './draft-controller.js';
import type { FormStep, PlanYearLock, SavedPlanYear, Saving, Steps } from './steps.js';

export interface StepOptions {
  /** Ends the edit of a cell. */
  readonly commit: () => void;
  /** Makes the controller that saves. Its code comes with the first review. */
  readonly makeSaving: (module: NonNullable<typeof reviewing.module>) => Saving;
}

/** Which step of the form is shown, and the ways between the steps. The steps after the first are loaded when they are wanted. */
export class FormSteps implements Steps {
  step: FormStep = 'form';
  /** Whether errors are shown: not before the person has asked for the review. */
  showsErrors = false;
  /** A lock that a save has found; `lock` also looks at the dates. */
  foundLock: PlanYearLock | undefined;
  /** The plan year that has just been saved, until the person goes on. */
  saved: SavedPlanYear | undefined;
  /** Saves the draft. It is there from the first review on. */
  saving: Saving | undefined;
  /** Conflicts in which the person accepts the other person's value, by `placeOf`. */
  readonly accepted = new Set<string>();

  readonly #settings: SettingsController<FormKey>;
  readonly #focus: FocusController;
  readonly #lazy: LazyModulesController;
  readonly #draft: DraftController;
  readonly #options: StepOptions;
  #isUnchanged = false;

  constructor(
    settings: SettingsController<FormKey>,
    focus: FocusController,
    lazy: LazyModulesController,
    draft: DraftController,
    options: StepOptions,
  ) {
    this.#settings = settings;
    this.#focus = focus;
    this.#lazy = lazy;
    this.#draft = draft;
    this.#options = options;
  }

  /** Whether the person has asked for the review although nothing has changed, and has changed nothing since. */
  get isUnchanged(): boolean {
    return this.#isUnchanged && this.#draft.changedFields.length === 0;
  }

  /** Why the plan year can't be edited any more. Undefined while it can, or while a save of it is shown. */
  get lock(): PlanYearLock | undefined {
    const year = this.#draft.onRecord;
    if (year === undefined || this.saved !== undefined) return undefined;
    if (this.foundLock !== undefined) return this.foundLock;
    return editLock(year, this.#settings.today).locked ? { year, refused: false } : undefined;
  }

  /** Goes on to the review, unless there are errors, someone else's changes, or nothing to save. */
  review(): void {
    if (!this.#isReviewDue()) return;
    this.#lazy.use(reviewing, (module) => {
      // The person may have gone on editing until the code was here.
      if (!this.#isReviewDue()) return;
      this.saving ??= this.#options.makeSaving(module);
      this.saving.failure = undefined;
      this.goTo('review', 'review-title');
    });
  }

  #isReviewDue(): boolean {
    const draft = this.#draft;
    this.#options.commit();
    this.showsErrors = true;
    this.#isUnchanged = false;
    if (blocksSaving(draft.findings)) this.goTo('form', 'summary');
    else if (draft.latest !== undefined) this.compare();
    else if (draft.base !== undefined && draft.changedFields.length === 0) {
      this.#isUnchanged = true;
      this.goTo('form', 'unchanged');
    } else return true;
    return false;
  }

  /** Goes back to the form. */
  edit(): void {
    if (this.saving?.pending) return;
    if (this.saving) this.saving.failure = undefined;
    this.saved = undefined;
    this.#lazy.reset();
    this.goTo('form', 'form-title');
  }

  /** Goes to the comparison with the changes of someone else. */
  compare(): void {
    this.#lazy.use(comparing, () => {
      this.accepted.clear();
      if (this.#draft.latest !== undefined) this.goTo('compare', 'compare-title');
    });
  }

  /** Goes back to the first step, for another person or another plan year. */
  reset(): void {
    this.saving?.reset();
    this.step = 'form';
    this.showsErrors = this.#isUnchanged = false;
    this.foundLock = this.saved = undefined;
    this.accepted.clear();
  }

  /** @param focus id of what gets the focus */
  goTo(step: FormStep, focus: string): void {
    this.step = step;
    this.#focus.to(focus);
  }
}
