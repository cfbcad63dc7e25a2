import type { PlanYear } from '../../../api/models.js';
import { addDays } from '../../../benefits/dates/calendar-date.js';
import { placeOf } from '../../../benefits/plan-years/concurrent-changes.js';
import { blocksSaving } from '../../../benefits/plan-years/plan-year-check.js';
import { newPlanYearOf } from '../../../benefits/plan-years/plan-year-draft.js';
import { editLock } from '../../../benefits/plan-years/plan-year.js';
import type { FocusController } from '../../../controllers/focus.js';
import type { MutationTurn } from '../../../controllers/mutation.js';
import { MutationController } from '../../../controllers/mutation.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import { mutate } from '../../../data/mutation.js';
import { dispatch } from '../../../events/dispatch.js';
import type { DraftController } from '../draft/draft-controller.js';
import type { PlanYearSavedDetail, PlanYearSubmitDetail } from '../events.js';
import type { FormKey } from '../words.js';
import type { PlanYearLock, SaveFailure, SaveOutcome } from './plan-year-save.js';
import { planYearCreation, saveChanges } from './plan-year-save.js';

/** The steps of the form: entering, the review before saving, and the comparison with someone else's changes. */
export type FormStep = 'form' | 'review' | 'compare';

/** A plan year that has just been saved. */
export interface SavedPlanYear {
  readonly year: PlanYear;
  readonly created: boolean;
  /** Whether it is the content of an earlier attempt, whose answer was lost. */
  readonly earlier: boolean;
  /** The coverage dates that were entered after that attempt, if they are others than the plan year has. */
  readonly coverage: readonly [start: string, end: string] | undefined;
}

export interface SaveOptions {
  readonly benefitProductId: () => string;
  /** Called when a plan year has been saved: the form goes on with it. */
  readonly onSaved: (year: PlanYear, created: boolean) => void;
}

/** Leads from the draft to the record: checks, review, comparison, one request, and its outcome. */
export class SaveController {
  step: FormStep = 'form';
  /** Whether errors are shown: not before the person has asked for the review. */
  showsErrors = false;
  failure: SaveFailure | undefined;
  /** A lock that a save has found; `lock` also looks at the dates. */
  foundLock: PlanYearLock | undefined;
  /** The plan year that has just been saved, until the person goes on. */
  saved: SavedPlanYear | undefined;
  /** Conflicts in which the person accepts the other person's value, by `placeOf`. */
  readonly accepted = new Set<string>();

  readonly #host: ElementHost;
  readonly #settings: SettingsController<FormKey>;
  readonly #focus: FocusController;
  readonly #draft: DraftController;
  readonly #options: SaveOptions;
  readonly #mutation: MutationController;
  #isUnchanged = false;

  constructor(
    host: ElementHost,
    settings: SettingsController<FormKey>,
    focus: FocusController,
    draft: DraftController,
    options: SaveOptions,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#draft = draft;
    this.#options = options;
    this.#mutation = new MutationController(host, settings);
  }

  /** Whether a save is on its way. */
  get pending(): boolean {
    return this.#mutation.pending;
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
    const draft = this.#draft;
    this.showsErrors = true;
    this.failure = undefined;
    this.#isUnchanged = false;
    if (blocksSaving(draft.findings)) return this.#goTo('form', 'summary');
    if (draft.latest !== undefined) return this.compare();
    if (draft.base !== undefined && draft.changedFields.length === 0) {
      this.#isUnchanged = true;
      return this.#goTo('form', 'unchanged');
    }
    this.#goTo('review', 'review-title');
  }

  /** Goes back to the form. */
  edit(): void {
    if (this.pending) return;
    this.failure = this.saved = undefined;
    this.#goTo('form', 'form-title');
  }

  /** Goes to the comparison with the changes of someone else. */
  compare(): void {
    this.accepted.clear();
    this.#goTo('compare', 'compare-title');
  }

  /** Accepts the other person's value of a conflict, or keeps the draft's. @param place by `placeOf` */
  accept(place: string, accepts: boolean): void {
    if (accepts) this.accepted.add(place);
    else this.accepted.delete(place);
    this.#host.requestUpdate();
  }

  /** Goes on with the changes of both. */
  merge(): void {
    this.#draft.merge((conflict) => this.accepted.has(placeOf(conflict)));
    this.review();
  }

  /** Discards the draft and goes on with what someone else has saved. */
  useLatest(): void {
    const { latest } = this.#draft;
    if (latest !== undefined) this.#draft.restart(latest);
    this.showsErrors = false;
    this.edit();
  }

  /** Saves the draft, unless the host page cancels that. */
  async save(): Promise<void> {
    const { session, error, today } = this.#settings;
    const { draft, base, changedFields } = this.#draft;
    if (this.pending) return;
    if (session === undefined) {
      if (error !== undefined) this.#showFailure({ kind: 'refused', error });
      return;
    }
    const given = newPlanYearOf(draft);
    const detail: PlanYearSubmitDetail = {
      planYearId: base?.id ?? null,
      fields: base === undefined ? Object.keys(given) : changedFields,
    };
    const benefitProductId = this.#options.benefitProductId();
    if (!this.#mutation.announce('vitable-plan-year-submit', detail)) return;
    this.failure = undefined;
    await this.#mutation.run(async (turn) => {
      const outcome =
        base === undefined
          ? await mutate(session, planYearCreation(session, benefitProductId, given, addDays(today, -1)))
          : await saveChanges(session, base, draft, today);
      this.#settle(turn, outcome, base === undefined);
    });
  }

  /** Goes back to the first step, for another person or another plan year. */
  reset(): void {
    this.#mutation.reset();
    this.step = 'form';
    this.showsErrors = this.#isUnchanged = false;
    this.failure = this.foundLock = this.saved = undefined;
    this.accepted.clear();
  }

  #settle(turn: MutationTurn, outcome: SaveOutcome, created: boolean): void {
    const { session } = turn;
    const isCurrent = turn.isCurrent();
    if (outcome.kind === 'recorded') {
      const { value: year, earlier } = outcome;
      if (isCurrent) this.#showSaved(year, created, earlier);
      session.changed();
      const detail: PlanYearSavedDetail = { planYearId: year.id, created };
      dispatch(this.#host, 'vitable-plan-year-saved', detail);
    } else if (outcome.kind === 'locked') {
      if (!isCurrent) return;
      this.foundLock = outcome;
      this.#goTo('form', 'locked');
    } else if (outcome.kind === 'updated') {
      if (!isCurrent) return;
      this.#draft.latest = outcome.year;
      this.compare();
    } else {
      const { kind, error } = outcome;
      if (error.mayHaveArrived || error.code === 'conflict') session.changed();
      if (isCurrent) this.#showFailure({ kind, error });
      dispatch(this.#host, 'vitable-error', { error });
    }
  }

  #showSaved(year: PlanYear, created: boolean, earlier: boolean): void {
    const { coverage_start: start, coverage_end: end } = this.#draft.draft;
    const isOther = earlier && (start !== year.coverage_start || end !== year.coverage_end);
    this.reset();
    this.saved = { year, created, earlier, coverage: isOther ? [start, end] : undefined };
    this.#options.onSaved(year, created);
    if (earlier) this.#draft.continueWith(year);
    else this.#draft.restart(year);
    this.#goTo('form', 'done');
  }

  #showFailure(failure: SaveFailure): void {
    this.failure = failure;
    this.#goTo(this.step, 'failure');
  }

  #goTo(step: FormStep, focus: string): void {
    this.step = step;
    this.#focus.to(focus);
  }
}
